import { expect, test } from 'vitest';
import { createKinora } from '../../src/client/create-kinora.ts';
import type { Provider } from '../../src/contract/define-adapter.ts';
import type { Model } from '../../src/contract/model.ts';
import type { VideoRequest } from '../../src/request/video-request.ts';
import { loadModels } from '../../src/routing/load-models.ts';
import { acme } from '../client/acme.ts';
import { errorOf } from '../client/fails.ts';

const a = 'https://example.com/a.png';
const b = 'https://example.com/b.png';
const prompt = { type: 'string', required: true } as const;
const image = { type: 'string', required: true, media: 'image' } as const;
const source = 'documents';

const otter = {
  'otter/text': { task: 'text-to-video', family: 'otter', fields: { prompt }, source },
  'otter/image': { task: 'image-to-video', family: 'otter', fields: { image }, source },
  'otter/frames': {
    task: 'image-to-video',
    family: 'otter',
    fields: { image, last_image: image },
    source,
  },
  'newt/480p': {
    task: 'text-to-video',
    family: 'newt',
    fields: { prompt },
    fixed: { resolution: '480p' },
    source,
  },
  'newt/720p': {
    task: 'text-to-video',
    family: 'newt',
    fields: { prompt },
    fixed: { resolution: '720p' },
    source,
  },
  'vole/2/pro': { task: 'text-to-video', family: 'vole-2-pro', fields: { prompt }, source },
  'vole/2/pro/edit': {
    task: 'video-to-video',
    family: 'vole-2-pro-edit',
    fields: { video: { type: 'string', media: 'video' } },
    source,
  },
  'mole/pro': { task: 'text-to-video', family: 'mole-pro', fields: { prompt }, source },
  'mole/mini': { task: 'text-to-video', family: 'mole-mini', fields: { prompt }, source },
  // The adapter knows the fox better.
  'acme/fox': { task: 'video-to-video', family: 'other', fields: {}, source },
} as const satisfies Record<string, Model>;

/** Acme with a catalogue; `loads` counts how often it was asked for. */
function catalogued(models: Readonly<Record<string, Model>> = otter, id = 'acme') {
  const { adapter, options } = acme({ apiKey: 'k' });
  const seen = { loads: 0 };
  const catalogue = async () => {
    seen.loads += 1;
    return models;
  };
  const provider: Provider = { adapter: { ...adapter, id, catalogue }, options };
  return { provider, seen };
}

type Rest = Partial<VideoRequest>;

async function chosen(request: Rest, provider?: string, providers = [catalogued().provider]) {
  const kinora = createKinora({ providers });
  await kinora.models();
  return (await kinora.translate(request as VideoRequest, provider)).model;
}

test.each<[string, Rest, string]>([
  ['a family', { model: 'otter', prompt: 'x' }, 'otter/text'],
  ['one frame', { model: 'otter', image: a }, 'otter/image'],
  ['two frames', { model: 'otter', image: a, lastImage: b }, 'otter/frames'],
  ['an id', { model: 'otter/frames', image: a, lastImage: b }, 'otter/frames'],
  ['a resolution', { model: 'newt', prompt: 'x', resolution: '720p' }, 'newt/720p'],
  ['a tier', { model: 'vole-2-pro', prompt: 'x' }, 'vole/2/pro'],
  ['the only tier of a version', { model: 'vole-2', prompt: 'x' }, 'vole/2/pro'],
  ['a model at hand', { model: 'acme/fox', prompt: 'x' }, 'acme/fox'],
])('%s chooses among catalogued endpoints', async (_what, request, id) => {
  expect(await chosen(request)).toBe(id);
});

test('endpoints that only a resolution tells apart need one', async () => {
  const { code, issues } = await errorOf(async () => chosen({ model: 'newt', prompt: 'x' }));
  expect(code).toBe('invalid_request');
  expect(issues).toEqual([
    {
      field: 'resolution',
      given: 'missing',
      allowed: '480p, 720p; Acme has an endpoint for each',
    },
  ]);
});

test('a resolution that no endpoint has goes to the nearest, where that is allowed', async () => {
  const kinora = createKinora({ providers: [catalogued().provider] });
  await kinora.models();
  const request = { model: 'newt', prompt: 'x', resolution: '1080p' };
  const { model, adjusted } = await kinora.translate(request, 'acme', { adjust: 'nearest' });
  expect(model).toBe('newt/720p');
  expect(adjusted).toEqual([{ field: 'resolution', asked: '1080p', sent: '720p' }]);
  await expect(kinora.translate(request)).rejects.toThrow(/resolution is "1080p"; it takes 480p/);
});

test('a brand alone, even with one model, is told with it and not paid for', async () => {
  const { code, message } = await errorOf(async () => chosen({ model: 'vole', prompt: 'x' }));
  expect(code).toBe('unknown_model');
  expect(message).toContain('Nearest: vole-2-pro (acme)');
});

test.each([
  ['vole 2 pro', 'vole-2-pro'],
  ['Vole-v2', 'vole-2-pro'],
  ['VOLE2', 'vole-2-pro'],
  ['oterr', 'otter'],
])('the model %j is not known, and %s is the nearest', async (model, nearest) => {
  const { message } = await errorOf(async () => chosen({ model, prompt: 'x' }));
  expect(message).toContain(`Nearest: ${nearest} (acme)`);
});

test('a name with several tiers is told with them, and who offers them', async () => {
  const other = catalogued({ 'm/pro': otter['mole/pro'] }, 'other').provider;
  const { code, message } = await errorOf(async () =>
    chosen({ model: 'mole', prompt: 'x' }, 'acme', [catalogued().provider, other]),
  );
  expect(code).toBe('unknown_model');
  expect(message).toContain(
    'no model "mole" at acme. Nearest: mole-pro (acme, other), mole-mini (acme)',
  );
});

test('a name that only catalogues know is translated, and one that none knows is refused', async () => {
  const { provider, seen } = catalogued();
  const kinora = createKinora({ providers: [provider] });
  expect((await kinora.translate({ model: 'otter', prompt: 'x' })).model).toBe('otter/text');
  const { code, message } = await errorOf(async () =>
    kinora.submit({ model: 'oter', prompt: 'x' }),
  );
  expect(code).toBe('unknown_model');
  expect(message).toContain('Nearest: otter (acme)');
  expect(seen.loads).toBe(1);
});

test.each<[string, Rest, string[] | undefined, number[]]>([
  ['none is loaded for a model at hand', { model: 'fox', prompt: 'x' }, ['acme'], [0, 0]],
  [
    'nor for several that have it at hand',
    { model: 'fox', prompt: 'x' },
    ['acme', 'other'],
    [0, 0],
  ],
  ['nor for an id at hand', { model: 'acme:acme/fox', prompt: 'x' }, undefined, [0, 0]],
  ['that of the provider asked is', { model: 'otter', prompt: 'x' }, ['acme'], [1, 0]],
  ['one is where what is at hand does not do', { model: 'fox', video: a }, ['acme'], [1, 0]],
  ['all are where nobody is named', { model: 'fox', prompt: 'x' }, undefined, [1, 1]],
  ['all are for a name that nobody asked knows', { model: 'yak', prompt: 'x' }, ['acme'], [1, 1]],
])('of two catalogues %s', async (_what, request, providers, loads) => {
  const both = [catalogued(), catalogued(otter, 'other')];
  const adapters = both.map(({ provider }) => provider.adapter);
  await loadModels(request as VideoRequest, adapters, providers);
  expect(both.map(({ seen }) => seen.loads)).toEqual(loads);
});
