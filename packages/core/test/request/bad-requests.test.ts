import { expect, test } from 'vitest';
import { file } from '../../src/request/file.ts';
import type { VideoRequest } from '../../src/request/video-request.ts';
import { FOX, openAcme } from '../client/acme.ts';
import { errorOf } from '../client/fails.ts';

const MEDIA = 'an https: or data: URL, a Blob, bytes or file(path)';
const TEXT = 'well-formed text of up to 32000 characters';
const SEED = 'an integer from 0 to 9007199254740991';
const png = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0]);
const gone = '/nowhere/cats.png';

/** What is changed in a good request; which field is told, as what, and what it takes. */
const BAD: readonly (readonly [
  what: string,
  change: Record<string, unknown>,
  field: string,
  given: string,
  allowed: string,
])[] = [
  [
    'no prompt',
    { prompt: undefined },
    'prompt',
    'missing',
    'up to 1000 characters; it is required',
  ],
  ['an empty prompt', { prompt: '' }, 'prompt', '""', 'up to 1000 characters; it is required'],
  ['a prompt that is no text', { prompt: 42 }, 'prompt', '42', TEXT],
  ['a prompt of null', { prompt: null }, 'prompt', 'null', TEXT],
  [
    'a prompt that is longer than the model takes',
    { prompt: '🦊'.repeat(1001) },
    'prompt',
    `"${'🦊'.repeat(30)}"… (1001 characters)`,
    'up to 1000 characters',
  ],
  [
    'a prompt of 100,000 characters',
    { prompt: 'x'.repeat(100_000) },
    'prompt',
    `"${'x'.repeat(60)}"… (100000 characters)`,
    TEXT,
  ],
  ['a lone surrogate', { prompt: 'a \ud800 fox' }, 'prompt', '"a \ufffd fox"', TEXT],
  ['a length below 0', { durationSeconds: -1 }, 'durationSeconds', '-1', 'a number above 0'],
  ['a length of 0', { durationSeconds: 0 }, 'durationSeconds', '0', 'a number above 0'],
  [
    'a length of NaN',
    { durationSeconds: Number.NaN },
    'durationSeconds',
    'NaN',
    'a number above 0',
  ],
  [
    'a length without end',
    { durationSeconds: Infinity },
    'durationSeconds',
    'Infinity',
    'a number above 0',
  ],
  ['a length as text', { durationSeconds: '5' }, 'durationSeconds', '"5"', 'a number above 0'],
  [
    'a length beyond the model',
    { durationSeconds: 11 },
    'durationSeconds',
    '11',
    'integer 1 to 10',
  ],
  ['a shape the model has not', { aspectRatio: '16:10' }, 'aspectRatio', '"16:10"', '16:9, 9:16'],
  [
    'a shape that is none',
    { aspectRatio: 'wide' },
    'aspectRatio',
    '"wide"',
    'two numbers such as "16:9"',
  ],
  [
    'a resolution that is none',
    { resolution: '8k' },
    'resolution',
    '"8k"',
    'lines such as "720p", or "2k", "4k"',
  ],
  ['a seed beyond safe integers', { seed: 2 ** 60 }, 'seed', '1152921504606847000', SEED],
  ['a seed below 0', { seed: -1 }, 'seed', '-1', SEED],
  ['a seed with a fraction', { seed: 0.5 }, 'seed', '0.5', SEED],
  ['a seed of NaN', { seed: Number.NaN }, 'seed', 'NaN', SEED],
  [
    'a field that the model does not take',
    { negativePrompt: '' },
    'negativePrompt',
    '""',
    'nothing: the model has no such field',
  ],
  ['a rate that the model does not make', { fps: 30 }, 'fps', '30', '24'],
  [
    'no model',
    { model: undefined },
    'model',
    'missing',
    'a family name such as "hunyuan-video", or "provider:model-id"',
  ],
  [
    'an empty model',
    { model: '' },
    'model',
    '""',
    'a family name such as "hunyuan-video", or "provider:model-id"',
  ],
  [
    'provider options that are none',
    { providerOptions: { acme: true } },
    'providerOptions',
    '{ acme }',
    'wire fields by provider, e.g. { acme: { style: "noir" } }',
  ],
  [
    'an unknown wire field',
    { providerOptions: { acme: { lop: true } } },
    'providerOptions.acme.lop',
    'true',
    'nothing: the model has prompt, aspect_ratio, duration, seed, loop',
  ],
  [
    'a wire field of another type',
    { providerOptions: { acme: { loop: 'yes' } } },
    'providerOptions.acme.loop',
    '"yes"',
    'true or false',
  ],
];

test.each(BAD)(
  'A20: %s is refused before any call',
  async (_what, change, field, given, allowed) => {
    const { kinora, api } = openAcme();
    const request = { ...FOX, ...change } as VideoRequest;
    const error = await errorOf(kinora.submit(request));
    expect(error).toMatchObject({
      code: 'invalid_request',
      phase: 'validate',
      mayHaveCharged: 'no',
    });
    expect(error.issues).toEqual([{ field, given, allowed }]);
    expect(error.message).toContain(`${field} is ${given}; it takes ${allowed}.`);
    expect(error.retry).toEqual({ safe: false });
    expect(api.calls).toEqual([]);
  },
);

const NOT_TAKEN =
  'model, prompt, negativePrompt, image, lastImage, references, video, audio, aspectRatio, resolution, size, durationSeconds, frames, fps, seed, steps, guidance, shift, generateAudio, safetyChecker, expandPrompt, loras, providerOptions';

test.each(['promt', 'toString', '__proto__', 'apiKey'])(
  'an unknown field %s is refused, naming the fields there are',
  async (name) => {
    const { kinora, api } = openAcme();
    // Parsed, so that even __proto__ is a field of its own.
    const request: VideoRequest = JSON.parse(
      `{"model":"acme/fox","prompt":"A fox.",${JSON.stringify(name)}:{"a":1}}`,
    );
    const error = await errorOf(kinora.submit(request));
    const given = 'not a field of the request';
    expect(error.issues).toEqual([{ field: name, given, allowed: NOT_TAKEN }]);
    expect(api.calls).toEqual([]);
  },
);

test.each([undefined, null, 'A fox.', 42, [], () => FOX])(
  'a request that is %s is refused',
  async (request) => {
    const { kinora, api } = openAcme();
    const error = await errorOf(kinora.submit(request as never));
    expect(error).toMatchObject({ code: 'invalid_request', mayHaveCharged: 'no' });
    expect(error.issues).toHaveLength(1);
    expect(api.calls).toEqual([]);
  },
);

const IMAGE = { model: 'fox', prompt: 'A fox.' };
const BAD_MEDIA: readonly (readonly [string, unknown, string, string])[] = [
  ['an http: link', 'http://example.com/cats.png', '"http://example.com/cats.png"', MEDIA],
  ['an ftp: link', new URL('ftp://example.com/cats.png'), '"ftp://example.com/cats.png"', MEDIA],
  ['a file: link', 'file:///etc/passwd', '"file:///etc/passwd"', MEDIA],
  [
    'a path as text',
    './cats.png',
    '"./cats.png"',
    `${MEDIA}; a path on this machine is written file("./cats.png")`,
  ],
  [
    'a path of another system as text',
    'C:\\cats.png',
    String.raw`"C:\\cats.png"`,
    String.raw`${MEDIA}; a path on this machine is written file("C:\\cats.png")`,
  ],
  ['empty text', '', '""', `${MEDIA}; a path on this machine is written file("")`],
  ['a link without a host', 'https://', '"https://"', MEDIA],
  ['a number', 42, '42', MEDIA],
  ['an object', { path: 'cats.png' }, '{ path }', MEDIA],
  ['a list of bytes', [137, 80, 78, 71], 'a list of 4', MEDIA],
  ['a file without a path', file(undefined as never), 'Object', MEDIA],
  ['a lone surrogate in a link', 'https://a.com/\ud800', '"https://a.com/\ufffd"', MEDIA],
  [
    'a file that is not there',
    file(gone),
    `unreadable (ENOENT: no such file or directory, stat '${gone}')`,
    'a file that can be read',
  ],
  ['bytes of no known kind', new Uint8Array(7), '7 bytes of no known kind', 'a file of kind image'],
  ['no bytes', new Uint8Array(), '0 bytes of no known kind', 'a file of kind image'],
  ['text bytes', new Blob(['<svg/>']), '6 bytes of no known kind', 'a file of kind image'],
  ['a sound', new TextEncoder().encode('fLaC....'), 'audio/flac', 'a file of kind image'],
  [
    'a picture over the limit',
    new Uint8Array([...png, ...new Uint8Array(100)]),
    '109 bytes',
    'up to 100 bytes (image, Acme); larger files as an https: URL',
  ],
  [
    'a data: URL of text',
    'data:image/png,hello',
    '5 bytes of no known kind',
    'a file of kind image',
  ],
];

test.each(BAD_MEDIA)(
  '%s as a picture is refused before any call',
  async (_, image, given, allowed) => {
    const { kinora, api } = openAcme();
    const error = await errorOf(kinora.submit({ ...IMAGE, image } as VideoRequest));
    expect(error).toMatchObject({ code: 'invalid_request', mayHaveCharged: 'no' });
    expect(error.issues).toEqual([{ field: 'image', given, allowed }]);
    expect(api.calls).toEqual([]);
  },
);

test('a data: URL that is broken is refused before any call', async () => {
  const { kinora, api } = openAcme();
  const error = await errorOf(kinora.submit({ ...IMAGE, image: 'data:image/png;base64,%%%' }));
  expect(error).toMatchObject({ code: 'invalid_request', issues: [{ field: 'image' }] });
  expect(api.calls).toEqual([]);
});

test('every field that is wrong is told at once', async () => {
  const { kinora } = openAcme();
  const bad = { ...FOX, seed: -1, aspectRatio: 'wide', fps: 0 };
  const { issues } = await errorOf(kinora.submit(bad));
  expect(issues.map(({ field }) => field)).toEqual(['aspectRatio', 'fps', 'seed']);
  const beyond = { ...FOX, durationSeconds: 11, aspectRatio: '1:1', steps: 5 };
  const error = await errorOf(kinora.submit(beyond));
  expect(error.issues.map(({ field }) => field)).toEqual([
    'steps',
    'aspectRatio',
    'durationSeconds',
  ]);
});

test('0, false and fields that are undefined are as good as they look', async () => {
  const { kinora } = openAcme();
  const { body } = await kinora.translate({
    ...FOX,
    seed: 0,
    negativePrompt: undefined,
    providerOptions: { acme: { loop: false } },
  });
  expect(body).toEqual({ prompt: 'A fox.', seed: 0, loop: false });
});

test('options for a provider that the client does not have are refused, or told', async () => {
  const { kinora } = openAcme();
  const request = { ...FOX, providerOptions: { acne: { loop: true } } };
  await expect(kinora.translate(request)).rejects.toThrow(
    'providerOptions.acne is not a provider of this client; it takes the providers of this client: acme.',
  );
  const told = await kinora.translate(request, undefined, { onUnsupported: 'warn' });
  expect(told.body).toEqual({ prompt: 'A fox.' });
});

test.each([
  [{ onUnsuported: 'warn' }, 'onUnsuported is not a field of the options; it takes provider,'],
  [{ adjust: 'near' }, 'adjust is "near"; it takes strict, nearest.'],
  [{ onUnsupported: 'ignore' }, 'onUnsupported is "ignore"; it takes error, warn.'],
  [{ onAbort: 'stop' }, 'onAbort is "stop"; it takes detach, cancel.'],
  ['acme', 'options is "acme"; it takes provider,'],
])('a slip in the options of a call, %o, is refused before any call', async (options, message) => {
  const { kinora, api } = openAcme();
  const slip = options as object;
  await expect(kinora.generate(FOX, slip)).rejects.toThrow(message);
  await expect(kinora.submit(FOX, slip)).rejects.toThrow(message);
  await expect(kinora.translate(FOX, 'acme', slip)).rejects.toThrow(message);
  expect(api.calls).toEqual([]);
});
