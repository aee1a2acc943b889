import { expect, test } from 'vitest';
import { issuesOf, model, translated } from './translated.ts';

const at = model({
  prompt: { type: 'string', required: true, maxLength: 100 },
  image_url: { type: 'string', required: true, media: 'image' },
  mode: { type: 'string', enum: ['balanced', 'quality'], required: true },
});
const image = 'https://example.com/cats.jpg';

test('every field that is missing is named as the caller knows it', () => {
  expect(issuesOf({}, at)).toEqual([
    { field: 'prompt', given: 'missing', allowed: 'up to 100 characters; it is required' },
    { field: 'image', given: 'missing', allowed: 'a link to a file (image); it is required' },
    {
      field: 'providerOptions field "mode"',
      given: 'missing',
      allowed: 'balanced, quality; it is required',
    },
  ]);
});

test('an empty text does not do', () => {
  const providerOptions = { acme: { mode: 'quality' } };
  expect(issuesOf({ prompt: '', image, providerOptions }, at)).toEqual([
    { field: 'prompt', given: '""', allowed: 'up to 100 characters; it is required' },
  ]);
});

test('a wire field given by the caller does', () => {
  const providerOptions = { acme: { mode: 'quality', prompt: 'Cats.' } };
  expect(translated({ image, providerOptions }, at).body).toEqual({
    image_url: image,
    mode: 'quality',
    prompt: 'Cats.',
  });
});

test('a field that is wrong is not said to be missing as well', () => {
  const request = {
    prompt: 'Cats.',
    image: 'cats.jpg',
    providerOptions: { acme: { mode: 'quality' } },
  };
  expect(issuesOf(request, at)?.map(({ field, given }) => [field, given])).toEqual([
    ['image', '"cats.jpg"'],
  ]);
});

test('what is required and has a default is sent as that, and said', () => {
  const filled = model({
    duration: { type: 'integer', minimum: 4, required: true, default: 5 },
    mode: { type: 'string', enum: ['balanced', 'quality'], required: true, default: 'balanced' },
  });
  expect(translated({ durationSeconds: 8 }, filled)).toMatchObject({
    body: { duration: 8, mode: 'balanced' },
    sent: [
      { field: 'durationSeconds', asked: 8, wire: 'duration', sent: 8 },
      {
        field: 'providerOptions field "mode"',
        asked: undefined,
        wire: 'mode',
        sent: 'balanced',
        rule: 'the model requires mode; this is its default',
      },
    ],
  });
});

test('a default that the field does not take is none', () => {
  const odd = model({ duration: { type: 'integer', minimum: 4, required: true, default: 2 } });
  expect(issuesOf({}, odd)).toMatchObject([{ given: 'missing' }]);
});

test('references that are missing are named as such', () => {
  const kept = model({ image_urls: { type: 'array', media: 'image', required: true } });
  expect(issuesOf({}, kept)).toEqual([
    { field: 'references', given: 'missing', allowed: 'a link to a file (image); it is required' },
  ]);
});

test('what shape and time are told with is named as the caller knows it', () => {
  const told = model({
    ratio: { type: 'string', enum: ['16:9'], required: true },
    resolution: { type: 'string', enum: ['720p'], required: true },
    duration: { type: 'integer', required: true },
    fps: { type: 'integer', required: true },
  });
  expect(issuesOf({}, told)?.map(({ field }) => field)).toEqual([
    'aspectRatio',
    'resolution',
    'durationSeconds',
    'fps',
  ]);
});
