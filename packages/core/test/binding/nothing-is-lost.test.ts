import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TranslationPolicy } from '../../src/contract/binding/draft.ts';
import { NAMES, REFERENCE_NAMES } from '../../src/contract/binding/names.ts';
import type { Model, WireField } from '../../src/contract/model.ts';
import type { VideoRequest } from '../../src/request/video-request.ts';
import { issuesOf, model, translated } from './translated.ts';

const text = fc.oneof(fc.constant(''), fc.string({ maxLength: 20 }));
const count = fc.integer({ min: 1, max: 200 });
const level = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 20, noNaN: true }));
const link = fc.constantFrom('https://example.com/a.jpg', 'cats.jpg', new Uint8Array([1]));

const everything = fc.record({
  prompt: text,
  negativePrompt: text,
  image: link,
  lastImage: link,
  references: fc.array(link, { minLength: 1, maxLength: 3 }),
  video: link,
  audio: link,
  aspectRatio: fc.constantFrom('16:9', '9:16', '1:1', '7:3', 'auto'),
  resolution: fc.constantFrom('480p', '720p', '1080p', '4k', '8k'),
  size: fc.constantFrom('1280x720', '480x832', '333x777'),
  durationSeconds: fc.oneof(count, fc.double({ min: 0.1, max: 30, noNaN: true })),
  frames: count,
  fps: fc.constantFrom(8, 16, 24, 25, 29.97, 60),
  seed: fc.constantFrom(0, 7, 2_147_483_647, Number.MAX_SAFE_INTEGER),
  steps: count,
  guidance: level,
  shift: level,
  generateAudio: fc.boolean(),
  safetyChecker: fc.boolean(),
  expandPrompt: fc.boolean(),
  loras: fc.array(fc.record({ path: text })),
}) satisfies fc.Arbitrary<Partial<VideoRequest>>;

type Neutral = typeof everything extends fc.Arbitrary<infer All> ? Partial<All> : never;

/** A few fields at a time, so that many requests can be honoured. */
const neutral: fc.Arbitrary<Neutral> = everything.chain((all) =>
  fc
    .subarray(Object.keys(all) as (keyof Neutral)[], { minLength: 1, maxLength: 4 })
    .map((fields) => Object.fromEntries(fields.map((field) => [field, all[field]]))),
);

const number = fc.record(
  {
    type: fc.constantFrom('integer', 'number'),
    minimum: fc.integer({ min: 0, max: 5 }),
    maximum: fc.integer({ min: 6, max: 150 }),
    default: fc.integer({ min: 5, max: 6 }),
  },
  { requiredKeys: ['type'] },
) satisfies fc.Arbitrary<WireField>;

function members(...words: readonly (string | number)[]): fc.Arbitrary<WireField> {
  return fc.record({
    type: fc.constantFrom('string', 'integer'),
    enum: fc.subarray([...words], { minLength: 1 }),
  });
}

const kinds = {
  text: fc.record(
    { type: fc.constant('string'), maxLength: fc.integer({ min: 1, max: 10 }) },
    { requiredKeys: ['type'] },
  ),
  flag: fc.constant<WireField>({ type: 'boolean' }),
  file: fc.constant<WireField>({ type: 'string', media: 'image' }),
  files: fc.record({
    type: fc.constant('array'),
    maxItems: fc.integer({ min: 1, max: 2 }),
    media: fc.constant('image'),
  }),
} as const satisfies Record<string, fc.Arbitrary<WireField>>;

const wire = fc.record(
  {
    [NAMES.prompt[0]]: kinds.text,
    [NAMES.negativePrompt[0]]: kinds.text,
    [NAMES.image[0]]: kinds.file,
    [NAMES.lastImage[0]]: kinds.file,
    [REFERENCE_NAMES.image[0]]: kinds.files,
    [NAMES.video[0]]: fc.constant<WireField>({ type: 'string', media: 'video' }),
    [NAMES.audio[0]]: fc.constant<WireField>({ type: 'string', media: 'audio' }),
    size: members('1280*720', '480*832'),
    aspect_ratio: members('16:9', '1:1', 'auto'),
    resolution: members('480p', '720P', '4k', 'true_1080p'),
    duration: fc.oneof(number, members(5, '8', '10s', 'auto')),
    num_frames: fc.oneof(number, members('129', 85)),
    frames_per_second: number,
    [NAMES.seed[0]]: number,
    [NAMES.steps[0]]: number,
    [NAMES.guidance[0]]: number,
    [NAMES.shift[0]]: number,
    [NAMES.generateAudio[0]]: kinds.flag,
    [NAMES.safetyChecker[0]]: kinds.flag,
    [NAMES.expandPrompt[0]]: kinds.flag,
    [NAMES.loras[0]]: fc.constant<WireField>({ type: 'array' }),
  },
  { requiredKeys: [] },
);

const models: fc.Arbitrary<Model> = fc
  .tuple(wire, fc.constantFrom(undefined, 24, 25))
  .map(([fields, framesPerSecond]) =>
    model(fields, framesPerSecond === undefined ? {} : { framesPerSecond }),
  );

const policies = fc.record({
  adjust: fc.constantFrom('strict' as const, 'nearest' as const),
  onUnsupported: fc.constantFrom('error' as const, 'warn' as const),
});

const runs = { numRuns: 1000 };

/** What a request comes to, for requests that can be honoured; the others are not counted. */
function honoured(request: Neutral, at: Model, policy: TranslationPolicy) {
  fc.pre(issuesOf(request, at, policy) === undefined);
  return translated(request, at, policy);
}

const namesOf = (fields: readonly { readonly field: string }[]) =>
  [...new Set(fields.map(({ field }) => field))].toSorted();

test('every field that is asked for is sent or listed as unsupported', () => {
  const property = fc.property(neutral, models, policies, (request, at, policy) => {
    const { sent, unsupported } = honoured(request, at, policy);
    expect(namesOf([...sent, ...unsupported])).toEqual(Object.keys(request).toSorted());
    // Also that the model makes it anyway is said of something.
    expect(sent.map(({ rule }) => rule).join('\n')).not.toContain('undefined');
  });
  fc.assert(property, runs);
});

test('strictly, nothing is moved and nothing is left out', () => {
  const property = fc.property(neutral, models, (request, at) => {
    const { adjusted, unsupported } = honoured(request, at, {});
    expect([adjusted, unsupported]).toEqual([[], []]);
  });
  fc.assert(property, runs);
});

test('the body holds what the report says, and only fields that the model has', () => {
  const property = fc.property(neutral, models, policies, (request, at, policy) => {
    const { body, sent } = honoured(request, at, policy);
    const said = sent.filter(({ wire: name }) => name !== undefined);
    expect(body).toEqual(Object.fromEntries(said.map((field) => [field.wire, field.sent])));
    expect(Object.keys(at.fields)).toEqual(expect.arrayContaining(Object.keys(body)));
  });
  fc.assert(property, runs);
});

test('every number that is sent is within the range of its field', () => {
  const policy = { adjust: 'nearest', onUnsupported: 'warn' } as const;
  const property = fc.property(neutral, models, (request, at) => {
    const { body } = honoured(request, at, policy);
    const isOutside = ([name, value]: [string, unknown]) => {
      const { minimum = -Infinity, maximum = Infinity, type } = at.fields[name] ?? {};
      if (typeof value !== 'number') return false;
      return value < minimum || value > maximum || (type === 'integer' && value % 1 !== 0);
    };
    expect(Object.entries(body).filter(isOutside)).toEqual([]);
  });
  fc.assert(property, runs);
});

test('an error names fields that were asked for', () => {
  const property = fc.property(neutral, models, policies, (request, at, policy) => {
    const issues = issuesOf(request, at, policy);
    fc.pre(issues !== undefined);
    expect(issues).not.toEqual([]);
    expect(Object.keys(request)).toEqual(expect.arrayContaining(namesOf(issues ?? [])));
  });
  fc.assert(property, runs);
});

test('a model without fields refuses every field by its name', () => {
  const property = fc.property(everything, (request) => {
    expect(namesOf(issuesOf(request, model({})) ?? [])).toEqual(Object.keys(request).toSorted());
  });
  fc.assert(property);
});
