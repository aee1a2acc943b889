import { createFakeClock } from '@kinora/testing';
import { describe, expect, test } from 'vitest';
import { KinoraError } from '../../src/errors/kinora-error.ts';
import type { Successor } from '../../src/steps/context.ts';
import { endEvent, ended, holdOf, type EndOfAttempt } from '../../src/steps/end.ts';
import type { Held } from '../../src/steps/held.ts';
import type { Refusal } from '../../src/steps/save.ts';
import { openBench } from '../steps/bench.ts';

const AT = 5000;
const error = new KinoraError('generation_failed', 'It broke.', {
  phase: 'check',
  mayHaveCharged: 'unknown',
});

async function open(successor?: Successor, tellsEnds = true) {
  const clock = createFakeClock();
  await clock.advance(AT - clock.now());
  const seen: Held[] = [];
  const successorOf = (held: Held) => {
    seen.push(held);
    return successor;
  };
  const held = await openBench().keepJob({ state: 'running', charged: 'yes', owner: 'process-1' });
  return { context: { clock, successorOf, tellsEnds }, held, seen };
}

const failed: EndOfAttempt = { state: 'failed', charged: 'no' };
const told = (state: string) => ({
  kind: 'end',
  row: { id: `job-1.1.${state}`, jobId: 'job-1', at: AT },
});
const spend = (heldMicroUsd: number, spentMicroUsd: number) => ({
  kind: 'spend',
  budget: 'daily',
  heldMicroUsd,
  spentMicroUsd,
});

describe('an attempt ends with its job', () => {
  test.each([
    ['succeeded', 'succeeded'],
    ['failed', 'failed'],
    ['cancelled', 'cancelled'],
    ['refused', 'failed'],
  ] as const)('%s as %s: settled, told and left, in one commit', async (state, jobState) => {
    const { context, held } = await open();
    expect(ended(context, held, { state, charged: 'no' }, { error })).toEqual({
      attempt: { state, charged: 'no', holdMicroUsd: 0, endedAt: AT, owner: undefined },
      error,
      job: { state: jobState },
      more: [spend(-400_000, 0), told(jobState)],
    });
  });

  test('parked, with its hold kept', async () => {
    const { context, held } = await open();
    expect(ended(context, held, { state: 'parked', charged: 'unknown' })).toEqual({
      attempt: { state: 'parked', charged: 'unknown', endedAt: AT, owner: undefined },
      error: undefined,
      job: { state: 'parked' },
      more: [told('parked')],
    });
  });

  test('and nobody is told where nobody asked to be', async () => {
    const { context, held } = await open(undefined, false);
    expect(ended(context, held, failed).more).toEqual([spend(-400_000, 0)]);
    expect(endEvent({ tellsEnds: false }, held, { state: 'failed', at: AT })).toEqual([]);
  });

  test('but not before its video is saved, where it is to be', async () => {
    const { context, held } = await open();
    const options = { ...held.job.options, saveAs: 'fox.mp4' };
    const saving = { ...held, job: { ...held.job, options } };
    const change = ended(context, saving, { state: 'succeeded', charged: 'yes' });
    expect(change.job).toEqual({ state: 'open' });
    // By the process that is at work on it.
    expect(change.attempt?.owner).toBe('process-1');
    expect(change.more).toEqual([spend(-400_000, 400_000)]);
    const failure = ended(context, saving, failed);
    expect(failure.job).toEqual({ state: 'failed' });
    expect(failure.attempt?.owner).toBeUndefined();
    expect(failure.more).toEqual([spend(-400_000, 0), told('failed')]);
  });
});

describe('H7: what an attempt held becomes what it cost', () => {
  const bill = async (end: Partial<EndOfAttempt>, attempt: Partial<Held['attempt']> = {}) => {
    const { context, held } = await open();
    const changed = { ...held, attempt: { ...held.attempt, ...attempt } };
    return ended(context, changed, { state: 'failed', charged: 'yes', ...end }).more?.[0];
  };

  test.each([
    ['nothing, when it was not charged', { charged: 'no' }, {}, 0],
    ['nothing, when it was paid back', { charged: 'refunded' }, {}, 0],
    ['the hold, when it is to be paid back', { charged: 'refund-pending' }, {}, 400_000],
    ['the hold, when it may have been charged', { charged: 'unknown' }, {}, 400_000],
    ['its bill', { actualMicroUsd: 300_000 }, { actualMicroUsd: 1 }, 300_000],
    ['a bill of nothing', { actualMicroUsd: 0 }, {}, 0],
    ['the bill that was known before', {}, { actualMicroUsd: 200_000 }, 200_000],
    ['the estimate, without a hold', {}, { holdMicroUsd: 0, estimateMicroUsd: 70 }, 70],
    ['nothing that is known', {}, { holdMicroUsd: 0, estimateMicroUsd: undefined }, 0],
  ] as const)('%s', async (_what, end, attempt, spent) => {
    const { holdMicroUsd = 400_000 } = attempt as { readonly holdMicroUsd?: number };
    // A hold of nothing gives nothing back: -0 and 0 are the same sum.
    const { heldMicroUsd, ...rest } = { ...spend(0, spent), ...(await bill(end, attempt)) };
    expect(rest).toEqual({ kind: 'spend', budget: 'daily', spentMicroUsd: spent });
    expect(heldMicroUsd + holdMicroUsd).toBe(0);
  });

  test('once: a video that comes after a cancel counts what it adds', async () => {
    const cancelled = { state: 'cancelled', holdMicroUsd: 0, estimateMicroUsd: 400_000 } as const;
    const late = { state: 'succeeded', actualMicroUsd: 450_000 } as const;
    expect(await bill(late, cancelled)).toMatchObject({ spentMicroUsd: 50_000 });
  });

  test('nowhere without a budget', async () => {
    const { context, held } = await open();
    const free = { ...held, attempt: { ...held.attempt, budget: undefined } };
    const change = ended(context, free, failed);
    expect(change.more).toEqual([told('failed')]);
    expect(change.attempt).not.toHaveProperty('holdMicroUsd');
  });

  test('and is held before anything is sent', async () => {
    const { attempt } = (await open()).held;
    expect(holdOf(attempt)).toEqual([spend(400_000, 0)]);
    expect(holdOf({ ...attempt, holdMicroUsd: 0 })).toEqual([]);
    expect(holdOf({ ...attempt, budget: undefined })).toEqual([]);
  });
});

describe('H1: the next provider is tried in the commit that ends an attempt', () => {
  async function following(end: EndOfAttempt, refusal?: Refusal) {
    const next = { ...(await open()).held.attempt, id: 'job-1.2', number: 2, holdMicroUsd: 9 };
    const skipped = [{ provider: 'other', reason: 'no such model' }];
    const { context, held, seen } = await open({ attempt: next, skipped });
    const before = [{ provider: 'first', reason: 'no key' }];
    const known = { ...held, job: { ...held.job, skipped: before } };
    const change = ended(context, known, end, { error, refusal });
    return { change, next, seen };
  }

  test.each(['failed', 'refused', 'parked'] as const)('after one that is %s', async (state) => {
    const { change, next, seen } = await following({ state, charged: 'no' });
    expect(change.next).toEqual(next);
    expect(change.job).toEqual({
      skipped: [
        { provider: 'first', reason: 'no key' },
        { provider: 'other', reason: 'no such model' },
      ],
    });
    const settled = state === 'parked' ? [] : [spend(-400_000, 0)];
    expect(change.more).toEqual([...settled, spend(9, 0)]);
    expect(change.error).toBe(error);
    expect(seen).toMatchObject([
      { attempt: { state, charged: 'no', error: { message: 'It broke.' } }, error },
    ]);
  });

  test.each(['succeeded', 'cancelled'] as const)('not after one that is %s', async (state) => {
    const { change, seen } = await following({ state, charged: 'no' });
    expect([change.next, seen]).toEqual([undefined, []]);
  });

  test('nor where the budget has no room for it', async () => {
    const broke = await following(failed, { kind: 'over-budget', budget: undefined });
    expect([broke.change.next, broke.change.job]).toEqual([undefined, { state: 'failed' }]);
    const stale = await following(failed, { kind: 'stale', id: 'job-1.1' });
    expect(stale.change.next).toEqual(stale.next);
  });

  test('and where none was passed over, none is named', async () => {
    const next = (await open()).held.attempt;
    const { context, held } = await open({ attempt: next, skipped: [] });
    expect(ended(context, held, failed).job).toEqual({ skipped: [] });
  });
});
