import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JobStore } from '@kinora/core/store';
import { createKyTransport, memoryStore, type KinoraError } from 'kinora';
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

describe.each(PROVIDERS)('%s', (provider) => {
  describe.each(POINTS)('a process that ends at %s', (point) => {
    it(`${SCENARIOS[point]}: the next one pays no second time, and delivers or parks`, async () => {
      const { store, saveAs, folder, options } = await scene(provider, point);
      const second = await recovered(store);
      const [job, ...others] = await second.jobs();
      expect(others).toEqual([]);

      const { snapshot } = job ?? {};
      if (provider === 'runcomfy' && IN_DOUBT.includes(point)) {
        expect(world.paid(provider)).toBe(UNSENT.includes(point) ? 0 : 1);
        expect(snapshot).toMatchObject({
          state: 'parked',
          ref: { provider, submittedAt: expect.any(Number) },
          error: { code: 'submit_unknown', mayHaveCharged: 'unknown' },
        });
        await expect(readFile(saveAs)).rejects.toThrow('ENOENT');
        return;
      }
      expect(snapshot).toMatchObject({ state: 'succeeded' });
      expect(world.paid(provider)).toBe(1);
      expect((await readFile(saveAs)).subarray(4, 8).toString()).toBe('ftyp');
      const parts = (await readdir(folder)).filter((name) => name !== 'cats.mp4');
      expect(parts.length).toBe(point === 'beforeRename' ? 1 : 0);

      const clip = await second.generate(request, options);
      expect(clip.attempts.length).toBe(1);
      expect(world.paid(provider)).toBe(1);
    });
  });

  // Between the last look at the clock and the socket nothing can be undone, on any machine.
  describe.each(POINTS.filter((point) => point !== 'beforeSend'))(
    'a process that sleeps at %s until another one has gone on with its job',
    (point) => {
      it('A14, A19: pays no second time when it wakes up, and undoes nothing', async () => {
        const { first, running, store, saveAs } = await scene(provider, point);
        const second = await recovered(store);
        const paidBefore = world.paid(provider);
        first.goOn();
        const isLeft = provider === 'runcomfy' && point === 'afterIntentCommit';
        const woken = await running.then(
          () => 'delivered',
          (error: KinoraError) => error.code,
        );

        expect(woken).toBe(isLeft ? 'submit_unknown' : 'delivered');
        expect([paidBefore, world.paid(provider)]).toEqual(isLeft ? [0, 0] : [1, 1]);
        const [job] = await second.jobs();
        expect(job?.snapshot.state).toBe(isLeft ? 'parked' : 'succeeded');
        if (!isLeft) expect((await readFile(saveAs)).subarray(4, 8).toString()).toBe('ftyp');
      });
    },
  );
});
