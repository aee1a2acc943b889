import { expect, test } from 'vitest';
import { PROVIDERS, useWorld } from './world.ts';

const world = useWorld();
const prompt = 'Two muscular cats boxing.';
const image = 'https://example.com/cats.jpg';
const request = { model: 'hunyuan-video', prompt, image };

test('a request is quoted at all three providers by their own price routes, unpaid', async () => {
  const quotes = await world.client().quote(request);
  const day = new Date(world.clock.now()).toISOString().slice(0, 10);
  expect(quotes).toMatchObject([
    {
      ok: true,
      provider: 'fal',
      model: 'fal-ai/hunyuan-video-image-to-video',
      endpoint: `POST ${world.sandbox.fal.baseUrl.main}/fal-ai/hunyuan-video-image-to-video`,
      costMicroUsd: 400_000,
      basis: 'live',
      isStartingPrice: false,
      unit: { microUsd: 400_000, per: 'video' },
      asOf: day,
    },
    // Neither the sandbox nor a page knows the price of these two.
    { ok: true, provider: 'wavespeed', basis: 'unknown', notLive: { code: 'model_unavailable' } },
    { ok: true, provider: 'runcomfy', basis: 'unknown', notLive: { code: 'invalid_reply' } },
  ]);
  for (const quote of quotes.slice(1)) expect(quote).toMatchObject({ costMicroUsd: undefined });
  expect([world.paid('fal'), world.paid('wavespeed'), world.paid('runcomfy')]).toEqual([0, 0, 0]);
});

test('WaveSpeedAI prices the whole request', async () => {
  const text = { model: 'hunyuan-video', prompt, resolution: '720p', aspectRatio: '16:9' } as const;
  expect(await world.client().quote(text, { provider: 'wavespeed' })).toMatchObject([
    { ok: true, costMicroUsd: 400_000, basis: 'live', unit: undefined, notLive: undefined },
  ]);
});

test.each([
  ['fal', 'reply', 400_000],
  ['wavespeed', 'bill', 400_000],
  ['runcomfy', 'reply', 400_000],
] as const)('%s tells what a clip was billed by its %s', async (provider, basis, microUsd) => {
  const clip = await world.client().generate(request, { provider });
  expect(await clip.actualCost()).toEqual({ microUsd, basis });
});

test('each provider tells what is left on the account', async () => {
  const kinora = world.client();
  for (const provider of PROVIDERS) {
    const { entries, refundedMicroUsd } = world.sandbox.ledger;
    const own = entries.filter((entry) => entry.provider === provider);
    const spent = own.reduce((sum, { microUsd }) => sum + microUsd, 0);
    expect(refundedMicroUsd).toBe(0);
    const at = world.clock.now();
    const left = 1_000_000_000 - spent;
    expect(await kinora.balance(provider)).toEqual({ ok: true, provider, microUsd: left, at });
  }
});
