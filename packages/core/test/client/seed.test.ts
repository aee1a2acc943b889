import { expect, test } from 'vitest';
import { accepted, FOX, openAcme, SUBMIT } from './acme.ts';

test('a seed is drawn where the model takes one and the caller gave none, and is told', async () => {
  const { kinora, api } = openAcme({ random: () => 0.25 });
  const clip = await kinora.generate(FOX);
  const drawn = 1 + Math.floor(0.25 * (2 ** 31 - 1));
  expect(api.callsTo(SUBMIT)[0]?.body).toEqual({ prompt: 'A fox.', seed: drawn });
  expect(clip.seed).toBe(drawn);
});

test.each([0, 7])('seed %d is a value, and no other is drawn', async (seed) => {
  const { kinora, api } = openAcme();
  const clip = await kinora.generate({ ...FOX, seed });
  expect(api.callsTo(SUBMIT)[0]?.body).toEqual({ prompt: 'A fox.', seed });
  expect(clip.seed).toBe(seed);
});

test('a seed among the wire fields is one that the caller gave', async () => {
  const { kinora, api } = openAcme();
  await kinora.generate({ ...FOX, providerOptions: { acme: { seed: 3 } } });
  expect(api.callsTo(SUBMIT)[0]?.body).toEqual({ prompt: 'A fox.', seed: 3 });
});

test('a model without a seed gets none', async () => {
  const { kinora, api } = openAcme();
  api.on('POST /v1/acme/badger', accepted);
  await kinora.generate({ model: 'acme/badger', prompt: 'A badger.' });
  expect(api.callsTo('POST /v1/acme/badger')[0]?.body).toEqual({ prompt: 'A badger.' });
});
