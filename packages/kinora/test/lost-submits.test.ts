import type { Kinora } from 'kinora';
import { createFakeClock } from '@kinora/testing';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { useWorld, type ProviderId } from './world.ts';

const world = useWorld();
const image = 'https://example.com/cats.jpg';
const DAY_MS = 86_400_000;

const LISTING = ['fal', 'wavespeed'] as const;

/** Draws another number each time. */
function drawing(): () => number {
  let drawn = 0;
  return () => {
    drawn += 1;
    return (drawn * 0.618_034) % 1;
  };
}

const generate = (kinora: Kinora<ProviderId>, provider: ProviderId, prompt: string) =>
  kinora.generate(
    { model: 'hunyuan-video', prompt, image },
    // A lost job of fal is given up for absent after a day.
    { provider, deadlineMs: 2 * DAY_MS },
  );

// What looks for lost submits is loaded when one is lost, and virtual time does not wait for that.
beforeAll(async () => {
  const { faults, requests } = world.sandbox;
  faults.add({ on: 'submit', do: { kind: 'reset', accepted: true } });
  const controller = new AbortController();
  const { signal } = controller;
  const still = world.client({ clock: createFakeClock() });
  const request = { model: 'hunyuan-video', prompt: 'A fox.', image };
  const stopped = still.generate(request, { provider: 'fal', signal }).catch(() => 'stopped');
  const hasLooked = () => requests.some(({ path }) => path.includes('/requests/by-endpoint'));
  await vi.waitUntil(hasLooked, { timeout: 20_000 });
  controller.abort();
  expect(await stopped).toBe('stopped');
});

/** The bill of a delivered job. */
const billOf = (id: string | undefined) =>
  world.sandbox.ledger.entries.find(({ requestId }) => requestId === id);

describe.each(LISTING)('%s', (provider) => {
  it('A1, A2: a submit that is taken and reset is found, delivered and paid once', async () => {
    const { faults } = world.sandbox;
    faults.add({ provider, on: 'submit', do: { kind: 'reset', accepted: true } });
    const clip = await generate(world.client(), provider, 'Two cats boxing.');
    expect(billOf(clip.ref.requestId)).toMatchObject({ body: { seed: clip.seed } });
    expect(world.paid(provider)).toBe(1);
  });

  it('prompts that are lost together get each their own video, also alike ones', async () => {
    const { faults } = world.sandbox;
    faults.add(
      { provider, on: 'submit', times: 3, do: { kind: 'reset', accepted: true } },
      { provider, on: 'list', times: 4, do: { kind: 'list-lag', lagMs: 20_000 } },
    );
    const kinora = world.client({ random: drawing() });
    const prompts = ['Two cats boxing.', 'Two cats boxing.', 'A dog.'];
    const clips = await Promise.all(prompts.map((prompt) => generate(kinora, provider, prompt)));
    const bills = clips.map(({ ref }) => billOf(ref.requestId));
    expect(bills.map((bill) => bill?.body['prompt'])).toEqual(prompts);
    expect(bills.map((bill) => bill?.body['seed'])).toEqual(clips.map(({ seed }) => seed));
    expect(new Set(bills).size).toBe(3);
    expect(world.paid(provider)).toBe(3);
  }, 90_000);

  it('a submit that surely was not taken is sent again, and paid once', async () => {
    const { clock, sandbox } = world;
    sandbox.faults.add({ provider, on: 'submit', do: { kind: 'reset', accepted: false } });
    const startedAt = clock.now();
    const clip = await generate(world.client(), provider, 'Two cats boxing.');
    expect(billOf(clip.ref.requestId)?.atMs).toBeGreaterThan(startedAt + 120_000);
    expect(world.paid(provider)).toBe(1);
  });

  it('a list that is down for a while delays, and costs nothing', async () => {
    const { faults } = world.sandbox;
    faults.add(
      { provider, on: 'submit', do: { kind: 'server-error', accepted: true } },
      { provider, on: 'list', times: 3, do: { kind: 'html' } },
      { provider, on: 'list', do: { kind: 'rate-limit', retryAfter: '30' } },
      { provider, on: 'list', do: { kind: 'truncate' } },
    );
    await generate(world.client(), provider, 'Two cats boxing.');
    expect(world.paid(provider)).toBe(1);
  });
});

it('fal: a job that is listed only once it has ended is found then', async () => {
  const { clock, sandbox } = world;
  sandbox.faults.add(
    { provider: 'fal', on: 'submit', do: { kind: 'reset', accepted: true } },
    { provider: 'fal', on: 'list', times: Infinity, do: { kind: 'list-ended' } },
  );
  const startedAt = clock.now();
  await generate(world.client(), 'fal', 'Two cats boxing.');
  expect(clock.now() - startedAt).toBeGreaterThan(64_000);
  expect(clock.now() - startedAt).toBeLessThan(DAY_MS);
  expect(world.paid('fal')).toBe(1);
});

it('RunComfy, which lists nothing: a lost submit is parked at once and never sent again', async () => {
  const { faults } = world.sandbox;
  faults.add({ provider: 'runcomfy', on: 'submit', do: { kind: 'reset', accepted: true } });
  await expect(generate(world.client(), 'runcomfy', 'Two cats boxing.')).rejects.toMatchObject({
    code: 'submit_unknown',
    mayHaveCharged: 'unknown',
  });
  expect(world.paid('runcomfy')).toBe(1);
});
