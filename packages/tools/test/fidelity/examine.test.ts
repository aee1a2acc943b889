import { createKinora, fal, type Translation } from 'kinora';
import { expect, it } from 'vitest';
import { readFields } from '../../src/catalogue/read-fields.ts';
import { examine, fitted, type Examined } from '../../src/fidelity/examine.ts';
import type { Asked } from '../../src/fidelity/neutral-requests.ts';

const endpoint: Examined = {
  provider: 'fal',
  id: 'fal-ai/hunyuan-video-image-to-video',
  task: 'image-to-video',
  family: 'hunyuan-video',
  fields: readFields('prompt*:str<=1000; image_url*:image; seed:int'),
  isPartial: false,
  prices: [],
  source: 'tests',
};
const image = 'https://example.com/first.png';
const asking = (asked: Asked) => ({ asked, wire: {} });

/** A client that would send this, whatever is asked. */
function sending(body: Translation['body'], more: Partial<Translation> = {}) {
  const { provider, id: model } = endpoint;
  const rest = { provider, model, endpoint: 'POST /', fields: [], unverified: false };
  return { translate: async () => ({ ...rest, body, adjusted: [], unsupported: [], ...more }) };
}

it('a body that is right and says what was asked is valid', async () => {
  const kinora = createKinora({ providers: [fal({ apiKey: 'none' })] });
  expect(await examine(kinora, endpoint, asking({ prompt: 'x', image, seed: 0 }))).toEqual({
    kind: 'valid',
    body: { prompt: 'x', image_url: image, seed: 0 },
  });
});

it('a refusal tells its fields', async () => {
  const kinora = createKinora({ providers: [fal({ apiKey: 'none' })] });
  expect(await examine(kinora, endpoint, asking({ prompt: 'x', steps: 3 }))).toEqual({
    kind: 'refused',
    reasons: ['steps: nothing: the model has no such field', 'image: it is required'],
  });
});

it('a request is given what the endpoint needs', async () => {
  const kinora = createKinora({ providers: [fal({ apiKey: 'none' })] });
  expect(await fitted(kinora, endpoint, { prompt: 'x', seed: 0 })).toEqual(
    asking({ prompt: 'x', image, seed: 0 }),
  );
});

it('also in wire fields that no neutral one serves, unless nobody knows what is in them', async () => {
  const kinora = createKinora({ providers: [fal({ apiKey: 'none' })] });
  const id = 'fal-ai/pixverse/v5/effects';
  const effects = {
    ...endpoint,
    id,
    fields: readFields('image_url*:image; effect*:str{Kiss,Hug}'),
  };
  await kinora.models();
  expect(await fitted(kinora, effects, {})).toEqual({ asked: { image }, wire: { effect: 'Kiss' } });
  const fields = readFields('image_url*:image; track*:list');
  expect(
    await fitted(kinora, { ...endpoint, id: 'fal-ai/wan-ati', fields }, { prompt: 'x' }),
  ).toEqual(asking({ prompt: 'x', image }));
});

it.each([
  ['what was asked is dropped', sending({ prompt: 'x', image_url: image }), 'seed is dropped'],
  ['0 is lost', sending({ prompt: 'x', image_url: image, seed: 1 }), 'seed is dropped'],
  [
    'a field is made up',
    sending({ prompt: 'x', image_url: image, seed: 0, style: 1 }),
    'style is no field',
  ],
  ['what is required is missing', sending({ prompt: 'x', seed: 0 }), 'image_url is missing'],
  [
    'it is moved, strictly',
    sending(
      { prompt: 'x', image_url: image, seed: 0 },
      { adjusted: [{ field: 'seed', asked: 0, sent: 1 }] },
    ),
    'seed is not as asked',
  ],
])('a body is wrong when %s', async (_what, kinora, fault) => {
  const verdict = await examine(kinora, endpoint, asking({ prompt: 'x', image, seed: 0 }));
  expect(verdict.kind === 'wrong' && verdict.faults).toContain(fault);
});

it('any other error than a refusal is wrong', async () => {
  const translate = async () => {
    throw new TypeError('x is not a function');
  };
  expect(await examine({ translate }, endpoint, asking({}))).toEqual({
    kind: 'wrong',
    faults: ['threw TypeError: x is not a function'],
    dropped: 0,
  });
});
