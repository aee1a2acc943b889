import { json, type Answer } from '@kinora/testing';
import { expect, test } from 'vitest';
import type { AttemptRow } from '../../src/store/rows.ts';
import { submitStep } from '../../src/steps/submit-step.ts';
import { accepted, SUBMIT } from '../client/acme.ts';
import { openBench } from './bench.ts';

const BODY = { prompt: 'A fox.' };

/** What becomes of an attempt whose reply comes after another process has gone on with it. */
async function after(reply: Answer, meanwhile: Partial<AttemptRow>) {
  const bench = openBench();
  const held = await bench.keepJob();
  bench.api.on(SUBMIT, async () => {
    await bench.change({ owner: 'process-2', ...meanwhile });
    return reply();
  });
  await submitStep(bench.context, held, BODY);
  const { attempt } = await bench.held();
  const { state, charged, requestId, sends } = attempt;
  const seen = await bench.store.evidenceOf(attempt.id);
  return {
    state,
    charged,
    requestId,
    sends,
    seen: seen.map((each) => each.requestId ?? each.text),
  };
}

test.each(['submitting', 'unconfirmed', 'parked', 'refused', 'intent'] as const)(
  'A19: an id that comes late is taken up from %s, since it has been paid for',
  async (state) => {
    const left = await after(accepted, { state });
    expect(left).toMatchObject({ state: 'queued', charged: 'yes', requestId: 'j1', seen: ['j1'] });
  },
);

test.each([
  ['a refusal', json(402, { problem: 'broke' })],
  ['a doubt', json(500, {})],
  ['a 429', json(429, {})],
])('A14: %s of an earlier send says nothing of the one under way', async (_, reply) => {
  const left = await after(reply, { state: 'submitting', charged: 'unknown', sends: 2 });
  expect(left).toMatchObject({ state: 'submitting', charged: 'unknown', sends: 2 });
  expect(left.seen).toHaveLength(1);
});

test('A19: the id of an earlier send is kept as evidence where a later one has its own', async () => {
  const left = await after(accepted, {
    ...{ state: 'queued', charged: 'yes', requestId: 'j2', sends: 2 },
  });
  expect(left).toMatchObject({ state: 'queued', requestId: 'j2', seen: ['j1'] });
});

test('A14: who slept through the write-ahead takes back no send of another process', async () => {
  const bench = openBench();
  const held = await bench.keepJob();
  const { commit } = bench.store;
  const asleep: typeof commit = async (writes) => {
    const done = await commit(writes);
    if (writes.some((write) => write.kind === 'attempt' && write.row.sends === 1)) {
      await bench.clock.advance(600_000);
      await bench.change({ owner: 'process-2', sends: 2 });
    }
    return done;
  };
  await submitStep({ ...bench.context, store: { ...bench.store, commit: asleep } }, held, BODY);
  expect((await bench.held()).attempt).toMatchObject({ state: 'submitting', sends: 2 });
  expect(bench.api.calls).toEqual([]);
});

test('A14: a pause during the write-ahead sends nothing, and the intent is as good as new', async () => {
  const bench = openBench();
  const held = await bench.keepJob();
  const { commit } = bench.store;
  let isFirst = true;
  const asleep: typeof commit = async (writes) => {
    const done = await commit(writes);
    if (isFirst) await bench.clock.advance(11_000);
    isFirst = false;
    return done;
  };
  const store = { ...bench.store, commit: asleep };
  const after = await submitStep({ ...bench.context, store }, held, BODY);
  expect(after.attempt).toMatchObject({ state: 'intent', charged: 'no', sends: 0 });
  expect(bench.api.calls).toEqual([]);
});

test('A18: an id that another attempt has already parks the job, and the other keeps it', async () => {
  const bench = openBench();
  const held = await bench.keepJob();
  const { attempt, job } = held;
  const other = { ...attempt, id: 'job-2.1', jobId: 'job-2', token: 'hook-2', requestId: 'j1' };
  bench.api.on(SUBMIT, async () => {
    const { account } = (await bench.held()).attempt;
    await bench.store.commit([
      { kind: 'job', row: { ...job, id: 'job-2' }, was: 0 },
      { kind: 'attempt', row: { ...other, account, state: 'queued' }, was: 0 },
    ]);
    return accepted();
  });
  const after = await submitStep(bench.context, held, BODY);
  expect(after.job.state).toBe('parked');
  expect(after.attempt).toMatchObject({ state: 'parked', charged: 'unknown' });
  expect(after.attempt.requestId).toBeUndefined();
  expect(after.attempt.error?.message).toContain('the id of another job, job-2.1');
  expect(await bench.store.attempt('job-2.1')).toMatchObject({ requestId: 'j1', state: 'queued' });
});

test.each([
  ['parked', 400_000, '400000 held, 0 spent'],
  ['refused', 0, '0 held, 400000 spent'],
] as const)(
  'H2: a job that was given up as %s, and followed, is told as billed',
  async (state, hold, money) => {
    const bench = openBench();
    const held = await bench.keepJob();
    bench.api.on(SUBMIT, async () => {
      await bench.change({
        state,
        charged: state === 'parked' ? 'unknown' : 'no',
        holdMicroUsd: hold,
      });
      const next = { ...held.attempt, id: 'job-1.2', number: 2, token: 'hook-2', holdMicroUsd: 0 };
      const given = { kind: 'spend', budget: 'daily', heldMicroUsd: hold - 400_000 } as const;
      await bench.store.commit([
        { kind: 'attempt', row: next, was: 0 },
        { ...given, spentMicroUsd: 0 },
      ]);
      return accepted();
    });
    await submitStep(bench.context, held, BODY);
    const { attempt, earlier } = await bench.held();
    expect(earlier).toMatchObject([{ state, charged: 'yes', requestId: 'j1' }]);
    expect(attempt).toMatchObject({ id: 'job-1.2', state: 'intent' });
    const budget = await bench.store.budget('daily');
    expect(`${budget?.heldMicroUsd} held, ${budget?.spentMicroUsd} spent`).toBe(money);
  },
);
