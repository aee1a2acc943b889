import { expect, test } from 'vitest';
import { file } from '../../src/request/file.ts';
import { issuesOf, model, translated } from './translated.ts';

const known = model({
  prompt: { type: 'string' },
  seed: { type: 'integer', minimum: 0, maximum: 10 },
  num_frames: { type: 'string', enum: ['129'] },
  style: { type: 'string', enum: ['anime', 'clay'] },
});

test('wire fields are sent as given, and win', () => {
  const request = { prompt: 'a', providerOptions: { acme: { prompt: 'b', style: 'clay' } } };
  expect(translated(request, known).body).toEqual({ prompt: 'b', style: 'clay' });
});

test('those of another provider are left alone', () => {
  const providerOptions = { other: { anything: 1 } };
  expect(translated({ prompt: 'a', providerOptions }, known).body).toEqual({ prompt: 'a' });
});

test('a key that the model does not have is refused with those that it has', () => {
  expect(issuesOf({ providerOptions: { acme: { sed: 1 } } }, known)).toEqual([
    {
      field: 'providerOptions.acme.sed',
      given: '1',
      allowed: 'nothing: the model has prompt, seed, num_frames, style',
    },
  ]);
});

test('a value that the field does not take is refused', () => {
  expect(issuesOf({ providerOptions: { acme: { seed: 11, style: 'oil' } } }, known)).toEqual([
    { field: 'providerOptions.acme.seed', given: '11', allowed: 'integer 0 to 10' },
    { field: 'providerOptions.acme.style', given: '"oil"', allowed: 'anime, clay' },
  ]);
});

test('a member of an enum may be given as text or as a number', () => {
  const options = (value: unknown) => ({ providerOptions: { acme: { num_frames: value } } });
  expect(translated(options('129'), known).body).toEqual({ num_frames: '129' });
  expect(translated(options(129), known).body).toEqual({ num_frames: 129 });
});

test('a model whose fields are not known takes any key', () => {
  const providerOptions = { acme: { duration: '8s', nested: { a: [1] }, off: false } };
  expect(translated({ providerOptions }, model({})).body).toEqual(providerOptions.acme);
});

test('a neutral field that loses to a wire field is told as moved', () => {
  const request = { seed: 1, prompt: 'a', providerOptions: { acme: { seed: 2, prompt: 'a' } } };
  const { body, sent, adjusted } = translated(request, known);
  expect(body).toEqual({ prompt: 'a', seed: 2 });
  expect(adjusted).toEqual([{ field: 'seed', asked: 1, sent: 2 }]);
  expect(sent).toEqual([
    { field: 'prompt', asked: 'a', wire: 'prompt', sent: 'a', rule: 'prompt is prompt' },
    { field: 'seed', asked: 1, wire: 'seed', sent: 2, rule: 'overruled by providerOptions' },
    { field: 'providerOptions.acme.seed', asked: 2, wire: 'seed', sent: 2, rule: 'as given' },
    {
      field: 'providerOptions.acme.prompt',
      asked: 'a',
      wire: 'prompt',
      sent: 'a',
      rule: 'as given',
    },
  ]);
});

const circle: Record<string, unknown> = {};
circle['again'] = circle;
const JSON_VALUES = 'a value that JSON has; files go into image, video and the like';

test.each([
  ['a file', { image: file('cats.jpg') }, '{ image }'],
  ['bytes', new Uint8Array(3), '3 bytes'],
  ['a date', [new Date(0)], 'a list of 1'],
  ['a big integer', 7n, '7'],
  ['NaN', Number.NaN, 'NaN'],
  ['a lone surrogate', '\ud800', '"\ufffd"'],
  ['a hole', [undefined], 'a list of 1'],
  ['a circle', circle, '{ again }'],
])('%s, which JSON would lose or change, is refused', (_, value, given) => {
  const field = 'providerOptions.acme.odd';
  expect(issuesOf({ providerOptions: { acme: { odd: value } } }, model({}))).toEqual([
    { field, given, allowed: JSON_VALUES },
  ]);
});

test('a wire field that is undefined is absent', () => {
  const providerOptions = { acme: { seed: undefined, prompt: 'b' } };
  const { body, sent } = translated({ prompt: 'a', providerOptions }, known);
  expect(body).toEqual({ prompt: 'b' });
  expect(sent.map(({ field }) => field)).toEqual(['prompt', 'providerOptions.acme.prompt']);
});

test('a link in a wire field is held to what links may be', () => {
  const pictured = model({ image_url: { type: 'string', media: 'image' } });
  const options = (link: string) => ({ providerOptions: { acme: { image_url: link } } });
  expect(issuesOf(options('http://example.com/cats.jpg'), pictured)).toEqual([
    {
      field: 'providerOptions.acme.image_url',
      given: '"http://example.com/cats.jpg"',
      allowed: 'an https: or data: URL; files go into image, video and the like',
    },
  ]);
  const link = 'https://example.com/cats.jpg';
  expect(translated(options(link), pictured).body).toEqual({ image_url: link });
});

test('null is a value where the field says so', () => {
  const options = { providerOptions: { acme: { seed: null } } };
  const at = model({ seed: { type: 'integer', nullable: true } });
  expect(translated(options, at).body).toEqual({ seed: null });
  expect(issuesOf(options, known)).toMatchObject([{ field: 'providerOptions.acme.seed' }]);
});

test('a model of which some fields are known takes any key', () => {
  const options = { providerOptions: { acme: { style: 'clay' } } };
  const at = model({ prompt: { type: 'string' } }, { isPartial: true });
  expect(translated(options, at).body).toEqual({ style: 'clay' });
});

test('a bound that is left out, and a list of another length, are refused', () => {
  const at = model({
    scale: { type: 'number', minimum: 1, maximum: 10, exclusive: 'maximum' },
    points: { type: 'array', minItems: 2, maxItems: 3 },
  });
  const options = (acme: Record<string, unknown>) => ({ providerOptions: { acme } });
  expect(translated(options({ scale: 1, points: [0, 0] }), at).body).toEqual({
    scale: 1,
    points: [0, 0],
  });
  expect(issuesOf(options({ scale: 10, points: [0] }), at)).toEqual([
    {
      field: 'providerOptions.acme.scale',
      given: '10',
      allowed: 'number 1 to 10, without the maximum',
    },
    { field: 'providerOptions.acme.points', given: 'a list of 1', allowed: 'a list of 2 to 3' },
  ]);
});
