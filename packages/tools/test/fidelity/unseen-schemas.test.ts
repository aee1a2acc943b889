import fc from 'fast-check';
import { createKinora, fal, isKinoraError, type TranslationPolicy } from 'kinora';
import { expect, it } from 'vitest';
import { readFal } from '../../src/catalogue/fal/read-fal.ts';
import { readModels } from '../../src/catalogue/read-models.ts';
import type { Model, WireField } from '../../src/catalogue/row.ts';
import { droppedFrom } from '../../src/fidelity/carries.ts';
import type { Asked } from '../../src/fidelity/neutral-requests.ts';
import { validateBody } from '../../src/fidelity/validate-body.ts';

const rows = [...readFal(), ...readModels('wavespeed'), ...readModels('runcomfy')];
const names = [...new Set(rows.flatMap(({ fields }) => [...fields.keys()]))];
const known = rows.flatMap(({ fields }) => [...fields]);

/** Names as providers choose them; those that rules look for come often enough to matter. */
const usual = ['prompt', 'image_url', 'seed', 'duration', 'aspect_ratio', 'resolution', 'size'];
const others = [
  'num_frames',
  'fps',
  'image_urls',
  'images',
  'audio',
  'video_size',
  'width',
  'height',
];
const name = fc.oneof(fc.constantFrom(...usual, ...others), fc.constantFrom(...names));

const bound = fc.integer({ min: -2, max: 200 });
const word = fc.constantFrom(
  'auto',
  '16:9',
  '9:16',
  '720p',
  '480P',
  '1280*720',
  '5',
  '8s',
  '129',
  'x',
);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const isTrue = maybe(fc.constant(true as const));
const media = fc.constantFrom('image' as const, 'video' as const, 'audio' as const);

/** Fields as some provider has them, and fields of any other make: odd ranges, defaults that do not fit. */
const field: fc.Arbitrary<WireField> = fc
  .oneof(
    fc.constantFrom(...known.map(([, each]) => each)),
    fc.record({
      type: fc.constantFrom('integer' as const, 'number' as const),
      required: isTrue,
      nullable: isTrue,
      minimum: maybe(bound),
      maximum: maybe(bound),
      exclusive: maybe(fc.constantFrom('minimum' as const, 'maximum' as const)),
      default: maybe(fc.oneof(bound, word)),
    }),
    fc.record({
      type: fc.constantFrom('string' as const, 'integer' as const),
      required: isTrue,
      enum: fc.array(fc.oneof(word, bound), { maxLength: 4 }),
      maxSide: maybe(fc.constantFrom(100, 2000)),
      default: maybe(fc.oneof(word, bound)),
    }),
    fc.record({
      type: fc.constant('string' as const),
      required: isTrue,
      media: maybe(media),
      maxLength: maybe(fc.nat({ max: 40 })),
      default: maybe(word),
    }),
    fc.record({
      type: fc.constant('array' as const),
      media: maybe(media),
      minItems: maybe(fc.nat({ max: 3 })),
      maxItems: maybe(fc.nat({ max: 3 })),
    }),
    fc.record({ type: fc.constantFrom('boolean' as const, 'object' as const), required: isTrue }),
  )
  // Absent is no member at all.
  .map((each) => JSON.parse(JSON.stringify(each)) as WireField);

const fields = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...known) },
      { weight: 2, arbitrary: fc.tuple(name, field) },
    ),
    { maxLength: 12 },
  )
  .map((entries): Model['fields'] => Object.fromEntries(entries));

const models: fc.Arbitrary<Model> = fc
  .tuple(fields, maybe(fc.constantFrom(24, 25)))
  .map(([own, framesPerSecond]) => ({
    task: 'text-to-video',
    source: 'made up',
    fields: own,
    ...(framesPerSecond !== undefined && { framesPerSecond }),
  }));

const everything = fc.record({
  prompt: fc.constantFrom('Cats.', 'A cat that is described at some length.'),
  image: fc.constant('https://example.com/first.png'),
  lastImage: fc.constant('https://example.com/last.png'),
  video: fc.constant('https://example.com/clip.mp4'),
  audio: fc.constant('https://example.com/song.mp3'),
  references: fc.array(fc.webUrl({ validSchemes: ['https'] }), { minLength: 1, maxLength: 3 }),
  aspectRatio: fc.constantFrom('16:9', '9:16', '1:1', '21:9'),
  resolution: fc.constantFrom('480p', '720p', '4k'),
  size: fc.constantFrom('1280x720', '480x832'),
  durationSeconds: fc.constantFrom(4, 5, 5.5, 8),
  frames: fc.constantFrom(81, 120, 129),
  fps: fc.constantFrom(16, 24, 29.97),
  seed: fc.constantFrom(0, 7, 2 ** 40),
  steps: fc.constantFrom(1, 20),
  guidance: fc.constantFrom(0, 5, 7.5),
  shift: fc.constantFrom(0, 3),
  generateAudio: fc.boolean(),
  safetyChecker: fc.boolean(),
  expandPrompt: fc.boolean(),
  negativePrompt: fc.constantFrom('', 'blur'),
});
const asked: fc.Arbitrary<Asked> = everything.chain((all) =>
  fc
    .subarray(Object.keys(all) as (keyof typeof all)[], { maxLength: 2 })
    .map((some) => Object.fromEntries(some.map((each) => [each, all[each]]))),
);

/** What a model of fal's, had it these fields, would be sent; undefined when it refuses. */
async function translated(model: Model, request: Asked, policy: TranslationPolicy) {
  const { adapter, options } = fal({ apiKey: 'none' });
  const { catalogue: _none, ...rest } = adapter;
  const kinora = createKinora({
    providers: [{ adapter: { ...rest, models: { m: model } }, options }],
  });
  try {
    return await kinora.translate({ ...request, model: 'm' }, 'fal', policy);
  } catch (error) {
    const isRefusal = isKinoraError(error) && error.code === 'invalid_request';
    if (isRefusal && error.issues.length > 0) return undefined;
    throw error;
  }
}

const runs = { numRuns: 2000 };

it('no schema that nobody has seen gets an invalid body, or one that says less than was asked', async () => {
  let bodies = 0;
  const property = fc.asyncProperty(models, asked, async (model, request) => {
    const done = await translated(model, request, {});
    if (done === undefined) return;
    bodies += 1;
    const { framesPerSecond } = model;
    const endpoint = { id: 'm', fields: new Map(Object.entries(model.fields)), framesPerSecond };
    expect(validateBody(endpoint.fields, done.body)).toEqual([]);
    expect(droppedFrom(done.body, request, endpoint)).toEqual([]);
    expect([done.adjusted, done.unsupported]).toEqual([[], []]);
  });
  await fc.assert(property, runs);
  expect(bodies).toBeGreaterThan(runs.numRuns / 20);
});

it('nor does one where values may be moved and fields left out', async () => {
  const policy = { adjust: 'nearest', onUnsupported: 'warn' } as const;
  const property = fc.asyncProperty(models, asked, async (model, request) => {
    const done = await translated(model, request, policy);
    if (done === undefined) return;
    expect(validateBody(new Map(Object.entries(model.fields)), done.body)).toEqual([]);
  });
  await fc.assert(property, runs);
});

const hostile = fc.dictionary(
  name,
  fc.record(
    {
      type: fc.constantFrom('float', '', 'null', 'toString', '__proto__', undefined, 7),
      enum: fc.constantFrom([], ['a'], undefined),
      media: fc.constantFrom('image', 'hologram', undefined),
      minimum: fc.constantFrom(Number.NaN, 5, undefined),
      maximum: fc.constantFrom(1, undefined),
      default: fc.anything(),
    },
    { requiredKeys: ['type'] },
  ),
  { minKeys: 1, maxKeys: 6 },
);

it('a schema of types that are none is reached by providerOptions, or refused', async () => {
  const property = fc.asyncProperty(hostile, asked, async (own, request) => {
    // What a provider wrongly says its fields are.
    const model = { task: 'text-to-video', source: 'made up', fields: own } as unknown as Model;
    const done = await translated(model, request, {});
    expect(done?.body ?? {}).toEqual({});
  });
  await fc.assert(property, runs);
});
