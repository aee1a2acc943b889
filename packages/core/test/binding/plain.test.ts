import { describe, expect, test } from 'vitest';
import { issuesOf, model, translated } from './translated.ts';

const all = model({
  prompt: { type: 'string', maxLength: 10 },
  negative_prompt: { type: 'string' },
  seed: { type: 'integer', minimum: -1, maximum: 2_147_483_647 },
  num_inference_steps: { type: 'integer', minimum: 2, maximum: 30 },
  guidance_scale: { type: 'number', minimum: 0, maximum: 10 },
  flow_shift: { type: 'number' },
  generate_audio: { type: 'boolean', default: true },
  enable_safety_checker: { type: 'boolean', default: true },
  enable_prompt_expansion: { type: 'boolean', default: true },
  loras: { type: 'array' },
});

test('0, false and "" are values', () => {
  const request = {
    prompt: '',
    negativePrompt: '',
    seed: 0,
    guidance: 0,
    shift: 0,
    generateAudio: false,
    safetyChecker: false,
    expandPrompt: false,
    loras: [],
  };
  expect(translated(request, all).body).toEqual({
    prompt: '',
    negative_prompt: '',
    seed: 0,
    guidance_scale: 0,
    flow_shift: 0,
    generate_audio: false,
    enable_safety_checker: false,
    enable_prompt_expansion: false,
    loras: [],
  });
});

test('what is not asked for is not sent, whatever its default', () => {
  expect(translated({}, all).body).toEqual({});
});

test.each([
  ['prompt', { prompt: 'a' }, 'text'],
  ['steps', { steps: 3 }, 'steps'],
  ['guidance', { guidance: 3 }, 'cfg_scale'],
  ['guidance', { guidance: 3 }, 'guide_scale'],
  ['shift', { shift: 3 }, 'shift'],
  ['generateAudio', { generateAudio: true }, 'sound'],
  ['expandPrompt', { expandPrompt: true }, 'prompt_optimizer'],
])('%s is found under its other spelling: %j as %s', (field, request, wire) => {
  const [asked] = Object.values(request);
  const at = model({ [wire]: { type: typeof asked as 'string' | 'number' | 'boolean' } });
  expect(translated(request, at)).toMatchObject({
    body: { [wire]: asked },
    sent: [{ field, asked, wire, sent: asked, rule: `${field} is ${wire}` }],
  });
});

test('a text ends where the model says, counted in characters', () => {
  expect(translated({ prompt: '🐈'.repeat(10) }, all).body).toEqual({ prompt: '🐈'.repeat(10) });
  const tooLong = [{ field: 'prompt', given: '"12345678901"', allowed: 'up to 10 characters' }];
  expect(issuesOf({ prompt: '12345678901' }, all)).toEqual(tooLong);
  expect(issuesOf({ prompt: '12345678901' }, all, { adjust: 'nearest' })).toEqual(tooLong);
});

describe('a number out of range', () => {
  test('is refused with the range', () => {
    expect(issuesOf({ seed: 9_999_999_999, steps: 1, guidance: 10.5 }, all)).toEqual([
      { field: 'seed', given: '9999999999', allowed: 'integer -1 to 2147483647' },
      { field: 'steps', given: '1', allowed: 'integer 2 to 30' },
      { field: 'guidance', given: '10.5', allowed: 'number 0 to 10' },
    ]);
  });

  test('is moved to the nearest end when that is allowed, and said', () => {
    expect(translated({ steps: 99, guidance: 10.5 }, all, { adjust: 'nearest' })).toMatchObject({
      body: { num_inference_steps: 30, guidance_scale: 10 },
      adjusted: [
        { field: 'steps', asked: 99, sent: 30 },
        { field: 'guidance', asked: 10.5, sent: 10 },
      ],
    });
  });
});

describe('a field that the model does not take', () => {
  const bare = model({ prompt: { type: 'string' } });

  test('is an error that names it', () => {
    expect(issuesOf({ prompt: 'Cats.', seed: 0, generateAudio: false }, bare)).toEqual([
      { field: 'seed', given: '0', allowed: 'nothing: the model has no such field' },
      { field: 'generateAudio', given: 'false', allowed: 'nothing: the model has no such field' },
    ]);
  });

  test('is left out and listed when that is allowed', () => {
    expect(translated({ prompt: 'Cats.', seed: 0 }, bare, { onUnsupported: 'warn' })).toMatchObject(
      {
        body: { prompt: 'Cats.' },
        unsupported: [{ field: 'seed', reason: 'the model has no such field' }],
      },
    );
  });
});

test("a field is looked up among the model's own, so no word reaches the prototype", () => {
  const options = { providerOptions: { acme: { constructor: 1 } } };
  expect(issuesOf(options, all)).toMatchObject([{ field: 'providerOptions.acme.constructor' }]);
});
