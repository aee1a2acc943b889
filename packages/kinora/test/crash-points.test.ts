import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { JobStore } from '@kinora/core/store';
import { createKyTransport, memoryStore } from 'kinora';
import { describe, expect, it, onTestFinished } from 'vitest';
import { POINTS, stoppingAt, type Point, type Ports } from './mortal-process.ts';
import { PROVIDERS, useWorld, type ProviderId } from './world.ts';

const world = useWorld();
const request = {
  model: 'hunyuan-video',
  prompt: 'Two muscular cats boxing.',
  image: 'https://example.com/cats.jpg',
};

/** Scenarios of the register that each point stands for. */
const SCENARIOS: Readonly<Record<Point, string>> = {
  afterIntentCommit: 'A12, E1',
  beforeSend: 'A12, E1',
  afterSend: 'A13, E1',
  beforeAcceptCommit: 'A13, E1',
  afterAcceptCommit: 'E1',
  afterResultCommit: 'D12, E1',
  beforeRename: 'D13, E1',
  afterRename: 'D13, E1',
};
const UNSENT: readonly Point[] = ['afterIntentCommit', 'beforeSend'];
const IN_DOUBT: readonly Point[] = [...UNSENT, 'afterSend', 'beforeAcceptCommit'];

const LEASE_MS = 30_000;

/** Longer than any provider's list needs to be sure of what is not in it. */
const DAYS_MS = 3 * 86_400_000;

/**
 * What a process has of the world. Its clock stands still while a result is saved, which takes
 * real time, and never comes to a deadline that is days away.
 */
function portsOf(shared: JobStore): Ports & { readonly saved: () => void } {
  const { clock } = world;
  const { promise: saving, resolve: saved } = Promise.withResolvers<void>();
  const commit: JobStore['commit'] = async (writes) => {
    const comes = (kind: 'job' | 'attempt') =>
      writes.some((write) => write.kind === kind && write.row.state === 'succeeded');
    if (comes('attempt')) void clock.holding(() => saving)();
    if (comes('job')) saved();
    return shared.commit(writes);
  };
  return {
    saved,
    store: { ...shared, commit },
    clock: {
      now: clock.now,
      sleep: (ms, signal) => (ms < DAYS_MS ? clock.sleep(ms, signal) : untilAborted(signal)),
    },
    transport: clock.holding(createKyTransport()),
    fetch: clock.holding(globalThis.fetch),
  };
}

function untilAborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

async function scene(provider: ProviderId, point: Point) {
  const folder = await mkdtemp(join(tmpdir(), 'kinora-crash-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  // Two clients of one store, as two processes of one file are.
  const store = { ...memoryStore(), leaseMs: LEASE_MS };
  const { saved, ...ports } = portsOf(store);
  const first = stoppingAt(point, ports);
  const saveAs = join(folder, 'cats.mp4');
  const options = { provider, idempotencyKey: 'cats', saveAs, deadlineMs: DAYS_MS };
  const running = world.client(first.ports).generate(request, options);
  running.catch(() => {});
  await first.stopped;
  saved();
  return { first, running, store, saveAs, folder, options };
}

/** Another process, once it has seen every job of the store to its end. */
async function recovered(store: JobStore) {
  await world.clock.sleep(2 * LEASE_MS);
  const { saved, ...ports } = portsOf(store);
  const client = world.client(ports);
  const isResultKnown = await hasResult(store);
  const { promise: over, resolve: end } = Promise.withResolvers<void>();
  if (isResultKnown) void world.clock.holding(() => over)();
  const jobs = await client.recover();
  await Promise.all(jobs.map((job) => job.wait({ deadlineMs: DAYS_MS }).catch(() => {})));
  end();
  saved();
  return client;
}

async function hasResult(store: JobStore): Promise<boolean> {
  const [job] = await store.jobs({ limit: 1 });
  const attempts = job === undefined ? [] : await store.attemptsOf(job.id);
  return attempts.some(({ state }) => state === 'succeeded');
}

/** What is left of a job: how it stands, how often it was paid, and what lies on the disk. */
async function stateOf(provider: ProviderId, store: JobStore, saveAs: string) {
  const [job, ...others] = await store.jobs({ limit: 9 });
  const attempts = job === undefined ? [] : await store.attemptsOf(job.id);
  const head = await readFile(saveAs).catch(() => undefined);
  const names = await readdir(dirname(saveAs));
  return {
    state: job?.state,
    error: job?.error?.code,
    hasHandle: attempts.every(({ sentAt, model }) => sentAt !== undefined && model !== ''),
    jobs: 1 + others.length,
    attempts: attempts.length,
    paid: world.paid(provider),
    file: head?.subarray(4, 8).toString(),
    parts: names.filter((name) => name.endsWith('.part')).length,
  };
}

const one = { hasHandle: true, jobs: 1, attempts: 1, parts: 0 };
const delivered = { ...one, state: 'succeeded', error: undefined, paid: 1, file: 'ftyp' };
const parked = { ...one, state: 'parked', error: 'submit_unknown', file: undefined };

/** RunComfy has no list: what is in doubt there is left to a person. */
function expectedAfter(provider: ProviderId, point: Point) {
  if (provider === 'runcomfy' && UNSENT.includes(point)) return { ...parked, paid: 0 };
  if (provider === 'runcomfy' && IN_DOUBT.includes(point)) return { ...parked, paid: 1 };
  return { ...delivered, parts: point === 'beforeRename' ? 1 : 0 };
}

describe.each(PROVIDERS)('%s', (provider) => {
  describe.each(POINTS)('a process that ends at %s', (point) => {
    it(`${SCENARIOS[point]}: the next one pays no second time, and delivers or parks`, async () => {
      const { store, saveAs, options } = await scene(provider, point);
      const second = await recovered(store);
      const after = expectedAfter(provider, point);
      expect(await stateOf(provider, store, saveAs)).toEqual(after);

      // The same call once more is the same job.
      await second.generate(request, options).catch(() => {});
      expect(await stateOf(provider, store, saveAs)).toEqual(after);
    });
  });

  // Between the last look at the clock and the socket nothing can be undone, on any machine.
  describe.each(POINTS.filter((point) => point !== 'beforeSend'))(
    'a process that sleeps at %s until another one has gone on with its job',
    (point) => {
      it('A14, A19: pays no second time when it wakes up, and undoes nothing', async () => {
        const { first, running, store, saveAs } = await scene(provider, point);
        await recovered(store);
        const before = await stateOf(provider, store, saveAs);
        expect(before).toEqual(expectedAfter(provider, point));

        first.goOn();
        await running.catch(() => {});
        const after = await stateOf(provider, store, saveAs);
        // Its reply tells of a job that the other one could not find.
        const isFound = before.state === 'parked' && before.paid === 1;
        expect(after).toEqual(isFound ? delivered : { ...before, parts: 0 });
      });
    },
  );
});
