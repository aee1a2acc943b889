import { createFakeClock, json } from '@kinora/testing';
import { expect, test } from 'vitest';
import { memoryStore } from '../../src/store/memory-store.ts';
import { done, FOX, openAcme, SUBMIT, working } from './acme.ts';

const JOB_MS = 100_000;

/** A provider whose jobs take 100 seconds each, and clients that share a store. */
function openWorld() {
  const clock = createFakeClock({ auto: true });
  const store = memoryStore();
  let startedAt = 0;
  let submits = 0;
  let askedAtMs: number[] = [];
  const openClient = () => {
    const { kinora, api } = openAcme({ store }, clock);
    api.on(SUBMIT, () => {
      [startedAt, askedAtMs] = [clock.now(), []];
      submits += 1;
      return json(202, { id: `fox-${submits}` })();
    });
    api.on('GET /v1/jobs/*', () => {
      askedAtMs.push(clock.now() - startedAt);
      return clock.now() - startedAt < JOB_MS ? working() : done();
    });
    return kinora;
  };
  return { clock, store, openClient, askedAtMs: () => askedAtMs };
}

test('each job teaches how long the next will take, also one of another process', async () => {
  const { openClient, askedAtMs } = openWorld();
  const first = openClient();
  await first.generate(FOX);
  const unknowing = askedAtMs();
  for (let job = 0; job < 7; job += 1) await first.generate(FOX);
  const knowing = askedAtMs();
  expect(knowing.length).toBeLessThan(0.8 * unknowing.length);
  expect(knowing.slice(0, 2)).toEqual([15_000, 30_000]);
  await openClient().generate(FOX);
  expect(askedAtMs().slice(0, 2)).toEqual([15_000, 30_000]);
  expect(askedAtMs().length).toBeLessThanOrEqual(knowing.length);
});

test('a job tells when it is likely to end, once three like it are known', async () => {
  const kinora = openWorld().openClient();
  const expectations: (number | undefined)[] = [];
  for (let made = 0; made < 4; made += 1) {
    const job = await kinora.submit(FOX);
    for await (const { state } of job) {
      if (state !== 'running') continue;
      const { expectedEndAt } = job;
      expectations.push(
        expectedEndAt === undefined ? undefined : expectedEndAt - job.ref.submittedAt,
      );
      break;
    }
    await job.wait();
    expect(job.expectedEndAt).toBeUndefined();
  }
  const [, , third, fourth = 0] = expectations;
  expect(third).toBeUndefined();
  expect(fourth).toBeGreaterThan(0.9 * JOB_MS);
  expect(fourth).toBeLessThan(1.2 * JOB_MS);
});

test('steps learn too, though each may run in another process', async () => {
  const { clock, store, openClient } = openWorld();
  let job = await openClient().steps.plan(FOX);
  while (job.next !== 'done') {
    await clock.sleep(job.nextAt - clock.now());
    job = await openClient().steps[job.next](job.id);
  }
  const [ranMs] = await store.durationsOf({ provider: 'acme', model: 'acme/fox', limit: 1 });
  expect(ranMs).toBeGreaterThan(0.9 * JOB_MS);
  expect(ranMs).toBeLessThan(1.1 * JOB_MS);
});

test('of a job that was left alone for hours nothing is learnt', async () => {
  const { clock, store, openClient } = openWorld();
  const { ref } = await openClient().submit(FOX);
  await clock.sleep(4 * 3600_000);
  await openClient().resume(ref).wait();
  expect(await store.durationsOf({ provider: 'acme', model: 'acme/fox', limit: 1 })).toEqual([]);
});
