import { startSandbox, type Sandbox } from '@kinora/sandbox';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createKinora, fal, runcomfy, wavespeed, type Provider } from '../src/index.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ speed: 1000 });
});
afterAll(async () => {
  await sandbox.close();
});

/** An adapter that knows no model, so that all it knows is what its provider tells. */
function stranger({ adapter: { catalogue: _catalogue, ...adapter }, options }: Provider): Provider {
  return { adapter: { ...adapter, models: {} }, options };
}

function open() {
  const providers = [fal(sandbox.fal), wavespeed(sandbox.wavespeed), runcomfy(sandbox.runcomfy)];
  return createKinora({ providers: providers.map(stranger) });
}

test.each([
  ['fal:fal-ai/wan/v2.2-a14b/image-to-video', { resolution: '720p', aspectRatio: '16:9' }],
  ['wavespeed:wavespeed-ai/wan-2.2/i2v-480p', { durationSeconds: 5 }],
  ['runcomfy:kling/kling-2-6/pro/image-to-video', {}],
])('%s makes a video of a neutral request, though no table has it', async (model, more) => {
  const kinora = open();
  const image = 'https://example.com/cat.png';
  const clip = await kinora.generate({ model, prompt: 'A cat.', image, ...more });
  expect(clip).toMatchObject({ unverified: true, unsupported: [], adjusted: [] });
  expect((await clip.bytes()).byteLength).toBeGreaterThan(1000);
});

test.each(['fal', 'wavespeed', 'runcomfy'] as const)(
  "every schema of %s is read into the fields that the catalogue's model has",
  async (provider) => {
    const known = createKinora({ providers: [fal(), wavespeed(), runcomfy()] });
    const kinora = open();
    const different: string[] = [];
    for (const { name, fields } of await known.models({ provider })) {
      if (Object.keys(fields).length === 0) continue;
      const [told] = await kinora.models({ model: name, live: true });
      for (const wire of Object.keys({ ...fields, ...told?.fields })) {
        const [before, after] = [fields[wire], told?.fields[wire]].map(sorted);
        if (before !== after) different.push(`${name} ${wire}: ${before} became ${after}`);
      }
    }
    expect(different).toEqual([]);
  },
);

test.each(['fal', 'wavespeed', 'runcomfy'] as const)(
  'the list of %s is read to its end, page by page',
  async (provider) => {
    const known = createKinora({ providers: [fal(), wavespeed(), runcomfy()] });
    const ids = (await known.models({ provider })).map(({ id }) => id);
    const live = await open().liveModels(provider);
    expect(live).toMatchObject({ ok: true, complete: true });
    expect(live.ok ? live.models.map(({ id }) => id) : []).toEqual(ids);
  },
);

function sorted(field: object | undefined): string {
  return JSON.stringify(Object.entries(field ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
