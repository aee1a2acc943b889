import { json, lost, neverSent, type Answer } from '@kinora/testing';
import { beforeAll, describe, expect, test } from 'vitest';
import { preload } from '../../src/client/preload.ts';
import type { Kinora } from '../../src/client/create-kinora.ts';
import type { SubmitOptions } from '../../src/client/options.ts';
import type { StepOutcome } from '../../src/client/steps.ts';
import { memoryStore } from '../../src/store/memory-store.ts';
import { accepted, CHECK, done, FOX, openAcme, SUBMIT, VIDEO, waiting, working } from './acme.ts';
import { errorOf } from './fails.ts';
import { BOLT, BOTH, FIVE, openTwo } from './two.ts';

beforeAll(() => preload());

/** A workflow engine that runs every step twice, as after a crash before it noted the first. */
async function runTwice(kinora: Kinora, options: SubmitOptions = {}, request: object = FOX) {
  const key = { idempotencyKey: 'order-17', ...options };
  await kinora.steps.plan(request, key);
  let job = await kinora.steps.plan(request, key);
  const steps: string[] = ['plan'];
  while (job.next !== 'done' && steps.length < 30) {
    const { next, id } = job;
    steps.push(next);
    await kinora.steps[next](id);
    job = await kinora.steps[next](id);
  }
  return { steps, job };
}

describe('every step twice', () => {
  test('E1: plans once, submits once, and delivers', async () => {
    const { kinora, api } = openAcme();
    api.on(CHECK, waiting, waiting, working, working, done);
    const { steps, job } = await runTwice(kinora);
    expect(steps).toEqual(['plan', 'submit', 'poll', 'poll', 'poll']);
    expect(job.snapshot).toMatchObject({
      state: 'succeeded',
      output: { videos: [{ url: VIDEO }] },
    });
    expect(job.attempts).toMatchObject([{ state: 'succeeded', sends: 1 }]);
    expect(api.callsTo(SUBMIT)).toHaveLength(1);
    expect(await kinora.jobs()).toHaveLength(1);
  });

  test.each([
    ['lost', lost(), 'parked'],
    ['refused', json(402, { problem: 'broke' }), 'failed'],
  ] as const)('A2: a submit that is %s is sent once and ends', async (_, reply, state) => {
    const { kinora, api } = openAcme();
    api.on(SUBMIT, reply);
    const { steps, job } = await runTwice(kinora);
    expect(steps).toEqual(['plan', 'submit']);
    expect(job.snapshot.state).toBe(state);
    expect(api.callsTo(SUBMIT)).toHaveLength(1);
  });

  test('H1: the next provider is asked once, after one that refused', async () => {
    const { kinora, api } = openTwo();
    api.on(SUBMIT, json(402, { problem: 'broke' }));
    const { steps, job } = await runTwice(kinora, BOTH, FIVE);
    // The second call of the first submit is the next provider's already.
    expect(steps.slice(0, 2)).toEqual(['plan', 'submit']);
    expect(job.attempts.map(({ provider, state }) => [provider, state])).toEqual([
      ['acme', 'refused'],
      ['bolt', 'succeeded'],
    ]);
    expect(api.callsTo(SUBMIT)).toHaveLength(1);
    expect(api.callsTo(BOLT)).toHaveLength(1);
  });
});

test('E1: two engines that run the same step at the same moment send once', async () => {
  const store = { ...memoryStore(), leaseMs: 30_000 };
  const { kinora, api, clock } = openAcme({ store });
  const other = openAcme({ store, transport: api.transport }, clock).kinora;
  const { id } = await kinora.steps.plan(FOX);
  const outcomes = await Promise.all([
    kinora.steps.submit(id),
    kinora.steps.submit(id),
    other.steps.submit(id),
    other.steps.reconcile(id),
    kinora.steps.reconcile(id),
  ]);
  expect(api.callsTo(SUBMIT)).toHaveLength(1);
  expect(outcomes.map(({ snapshot }) => snapshot.state)).not.toContain('parked');
  expect((await kinora.steps.poll(id)).snapshot.state).toBe('succeeded');
});

test.each([
  ['busy', json(429, {}, { 'retry-after': '30' }), 'rate_limited'],
  ['out of reach', neverSent(), 'network'],
] as const)(
  'B1: a provider that stays %s is asked three times, each when it is due',
  async (_, reply: Answer, code) => {
    const { kinora, api, clock } = openAcme();
    api.on(SUBMIT, reply);
    let job: StepOutcome = await kinora.steps.plan(FOX);
    const waits: number[] = [];
    while (job.next !== 'done' && waits.length < 9) {
      waits.push(job.nextAt - clock.now());
      await clock.advance(Math.max(0, job.nextAt - clock.now()));
      job = await kinora.steps[job.next](job.id);
    }
    expect(api.callsTo(SUBMIT)).toHaveLength(3);
    expect(job.snapshot).toMatchObject({ state: 'failed', error: { code, mayHaveCharged: 'no' } });
    expect(waits[0]).toBe(0);
    const least = code === 'rate_limited' ? 30_000 : 500;
    expect(waits.slice(1).every((wait) => wait >= least)).toBe(true);
  },
);

test('the next question is due soon at first, and within fifteen seconds always', async () => {
  const { kinora, api, clock } = openAcme();
  api.on(CHECK, working);
  let job = await kinora.steps.submit((await kinora.steps.plan(FOX)).id);
  const waits: number[] = [];
  for (let polls = 0; polls < 12; polls += 1) {
    job = await kinora.steps.poll(job.id);
    waits.push(job.nextAt - clock.now());
    await clock.advance(20_000);
  }
  expect(Math.min(...waits)).toBeGreaterThanOrEqual(1200);
  expect(waits[0]).toBeLessThanOrEqual(1800);
  expect(Math.max(...waits)).toBeLessThanOrEqual(18_000);
});

test('a job that nobody knows is an error, and sends nothing', async () => {
  const { kinora, api } = openAcme();
  const error = await errorOf(kinora.steps.submit('job_unknown'));
  expect(error).toMatchObject({ code: 'job_not_found', phase: 'store' });
  expect(api.calls).toEqual([]);
});

test('a step that is not due changes nothing', async () => {
  const { kinora, api } = openAcme();
  const planned = await kinora.steps.plan(FOX);
  expect((await kinora.steps.poll(planned.id)).next).toBe('submit');
  expect((await kinora.steps.fetch(planned.id)).next).toBe('submit');
  expect(api.calls).toEqual([]);
  api.on(SUBMIT, accepted);
  await kinora.steps.submit(planned.id);
  expect((await kinora.steps.submit(planned.id)).next).toBe('poll');
  expect(api.callsTo(SUBMIT)).toHaveLength(1);
});
