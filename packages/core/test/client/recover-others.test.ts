import { createFakeClock } from '@kinora/testing';
import { expect, test } from 'vitest';
import { memoryStore } from '../../src/store/memory-store.ts';
import type { JobStore } from '../../src/store/job-store.ts';
import { acme, API_KEY, CHECK, FOX, openAcme, VIDEO } from './acme.ts';

/** A store that several processes share. */
function sharedStore(): JobStore {
  return { ...memoryStore(), leaseMs: 30_000 };
}

test('a job that was left is taken on by the next process, and seen through', async () => {
  const store = sharedStore();
  const clock = createFakeClock({ auto: true });
  await openAcme({ store }, clock).kinora.submit(FOX);
  const { kinora, api } = openAcme({ store }, clock);
  const [job] = await kinora.recover();
  expect((await job?.wait())?.url).toBe(VIDEO);
  expect(api.calls.map(({ method }) => method)).toEqual(['GET']);
  expect(await kinora.recover()).toEqual([]);
});

test('K7: a job of another account is left to whoever has its key', async () => {
  const store = sharedStore();
  const clock = createFakeClock();
  await openAcme({ store }, clock).kinora.submit(FOX);
  const other = openAcme({ store, providers: [acme({ apiKey: 'another-key-4711' })] }, clock);
  expect(await other.kinora.recover()).toEqual([]);
  expect(other.api.callsTo(CHECK)).toEqual([]);
  await clock.advance(300_000);
  const own = openAcme({ store, providers: [acme({ apiKey: API_KEY })] }, clock);
  expect(await own.kinora.recover()).toHaveLength(1);
});

test('a job of a provider that this client does not have is left alone', async () => {
  const store = sharedStore();
  const clock = createFakeClock();
  await openAcme({ store }, clock).kinora.submit(FOX);
  const { adapter, options } = acme({ apiKey: API_KEY });
  const stranger = { adapter: { ...adapter, id: 'bolt' }, options };
  const other = openAcme({ store, providers: [stranger] as never }, clock);
  expect(await other.kinora.recover()).toEqual([]);
});

test('without a key for its provider, a job is left alone', async () => {
  const store = sharedStore();
  const clock = createFakeClock();
  await openAcme({ store }, clock).kinora.submit(FOX);
  const keyless = openAcme({ store, providers: [acme()] }, clock);
  expect(await keyless.kinora.recover()).toEqual([]);
});
