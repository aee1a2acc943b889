import { createFakeClock } from '@kinora/testing';
import { describe, expect, test } from 'vitest';
import { KinoraError } from '../../src/errors/kinora-error.ts';
import { keep, save, type Change, type Refusal } from '../../src/steps/save.ts';
import type { JobStore, StoreWrite } from '../../src/store/job-store.ts';
import { openBench } from '../steps/bench.ts';

const error = new KinoraError('network', 'The cable.', { phase: 'check', mayHaveCharged: 'yes' });
const record = { code: 'network', message: 'The cable.', phase: 'check', mayHaveCharged: 'yes' };

/** A job in a store that fails so often, and what is told and slept meanwhile. */
async function open(failures = 0) {
  const bench = openBench();
  const held = await bench.keepJob({ state: 'queued', requestId: 'j1' });
  const clock = createFakeClock({ auto: true });
  const slept: number[] = [];
  const warnings: unknown[] = [];
  let left = failures;
  const commit: JobStore['commit'] = (writes) => {
    left -= 1;
    return left >= 0 ? Promise.reject(new Error('the disk')) : bench.store.commit(writes);
  };
  const context = {
    store: { ...bench.store, commit },
    clock: {
      now: clock.now,
      sleep: async (ms: number) => {
        slept.push(ms);
        await clock.sleep(ms);
      },
    },
    onWarning: (...warning: readonly unknown[]) => void warnings.push(warning),
  };
  return { ...bench, stored: bench.held, context, held, slept, warnings };
}

const running: Change = { attempt: { state: 'running' } };
const told = ['job-1', 'job job-1, request j1, cannot be kept: the disk'];

describe('E3: what came back from a provider is kept', () => {
  test('by a store that recovers, after waits that double', async () => {
    const { context, held, slept, warnings, stored } = await open(3);
    const after = await keep(context, held, () => running);
    expect(after.attempt).toMatchObject({ state: 'running', version: 2 });
    expect(await stored()).toEqual({ job: after.job, attempt: after.attempt, earlier: [] });
    expect(slept).toEqual([200, 400, 800]);
    expect(warnings).toEqual([told, told, told]);
  });

  test('in memory where it does not recover, after eight tries', async () => {
    const { context, held, slept, warnings, stored } = await open(Infinity);
    const after = await keep(context, held, () => running);
    expect(after.attempt).toMatchObject({ state: 'running', version: 2 });
    expect((await stored()).attempt).toMatchObject({ state: 'queued', version: 1 });
    expect(slept).toEqual([200, 400, 800, 1600, 3200, 6400, 8000]);
    expect(warnings).toHaveLength(8);
  });

  test('and its id is told as far as it is known', async () => {
    const { context, held, warnings } = await open(2);
    const { requestId: _, ...unsent } = held.attempt;
    await keep(context, { ...held, attempt: unsent }, () => running);
    expect(warnings[0]).toEqual([
      'job-1',
      'job job-1, request not known, cannot be kept: the disk',
    ]);
    const late = await open(1);
    await keep(late.context, late.held, () => ({ attempt: { requestId: 'j2' } }));
    expect(late.warnings[0]).toEqual(['job-1', 'job job-1, request j2, cannot be kept: the disk']);
  });
});

describe('a change is made anew', () => {
  test('of the job as another process has left it', async () => {
    const { context, held, slept, change, stored } = await open();
    await change({ state: 'running', owner: 'process-2' });
    const refusals: (Refusal | undefined)[] = [];
    const after = await keep(context, held, (now, refusal) => {
      refusals.push(refusal);
      return { attempt: { providerState: `was ${now.attempt.state}` } };
    });
    expect(after.attempt).toMatchObject({ owner: 'process-2', providerState: 'was running' });
    expect((await stored()).attempt).toEqual(after.attempt);
    expect(refusals).toEqual([undefined, { kind: 'stale', id: 'job-1.1' }]);
    expect(slept).toEqual([]);
  });

  test('of the job as it was, where the store refuses it', async () => {
    const { context, held } = await open();
    const spend = { kind: 'spend', budget: 'daily', heldMicroUsd: 9e9, spentMicroUsd: 0 } as const;
    const after = await keep(context, held, (_, refusal) =>
      refusal === undefined
        ? { ...running, more: [spend] }
        : { attempt: { providerState: refusal.kind } },
    );
    expect(after.attempt).toMatchObject({ state: 'queued', providerState: 'over-budget' });
  });

  test('eight times at most', async () => {
    const { context, held } = await open();
    const spend = { kind: 'spend', budget: 'daily', heldMicroUsd: 9e9, spentMicroUsd: 0 } as const;
    let tries = 0;
    const after = await keep(context, held, () => {
      tries += 1;
      return { ...running, more: [spend] };
    });
    expect(after).toBe(held);
    expect(tries).toBe(9);
  });

  test('and an id that was seen then stays known, and is kept as evidence', async () => {
    const { context, held, store, warnings } = await open();
    const { requestId: _, ...unknown } = held.attempt;
    const spend = { kind: 'spend', budget: 'daily', heldMicroUsd: 9e9, spentMicroUsd: 0 } as const;
    const row = {
      attemptId: 'job-1.1',
      at: 5,
      kind: 'submit',
      requestId: 'j2',
      text: 'x',
    } as const;
    const more = [{ kind: 'evidence', row } as const, spend];
    const change = { attempt: { requestId: 'j2' }, more };
    const after = await keep(context, { ...held, attempt: unknown }, () => change);
    expect(after.attempt.requestId).toBe('j2');
    expect(await store.evidenceOf('job-1.1')).toEqual([row]);
    expect(warnings.at(-1)).toEqual([
      'job-1',
      'job job-1, request j2, is being changed by others all the time; a change is left out',
    ]);
  });

  test('and not at all when there is nothing left to change', async () => {
    const { context, held } = await open(1);
    expect(await keep(context, held, () => undefined)).toBe(held);
  });
});

describe('what changes of a job is one commit', () => {
  async function written(change: Change) {
    const { held, store } = await open();
    const writes: StoreWrite[] = [];
    const commit: JobStore['commit'] = async (all) => {
      writes.push(...all);
      return { kind: 'done' };
    };
    const saved = await save({ ...store, commit }, held, change);
    if (saved.kind !== 'done') throw new Error('refused');
    return { held, writes, after: saved.held };
  }

  test('of nothing, when nothing changes', async () => {
    const { held, writes, after } = await written({});
    expect(writes).toEqual([]);
    expect(after).toEqual({ ...held, error: undefined });
  });

  test('of the job, the attempt and what else there is, each over the version it was', async () => {
    const more: StoreWrite[] = [{ kind: 'told', id: 'end-1' }];
    const { held, writes, after } = await written({
      job: { state: 'failed' },
      attempt: { state: 'failed' },
      error,
      more,
    });
    const job = { ...held.job, state: 'failed', error: record, version: 2 };
    const attempt = { ...held.attempt, state: 'failed', error: record, version: 2 };
    expect(writes).toEqual([
      ...more,
      { kind: 'job', row: job, was: 1 },
      { kind: 'attempt', row: attempt, was: 1 },
    ]);
    expect(after).toEqual({ job, attempt, earlier: [], error });
  });

  test.each(['failed', 'parked'] as const)('a job that is %s has the reason', async (state) => {
    expect((await written({ job: { state }, error })).after.job.error).toEqual(record);
    expect((await written({ job: { state } })).after.job).not.toHaveProperty('error');
  });

  test.each(['open', 'succeeded', 'cancelled'] as const)(
    'a job that is %s has none',
    async (state) => {
      const { after } = await written({ job: { state }, attempt: {}, error });
      expect(after.job).not.toHaveProperty('error');
      expect(after.attempt.error).toEqual(record);
    },
  );

  test('the error of an attempt is kept until the attempt changes', async () => {
    const { store, held } = await open();
    const known = { ...held, error };
    const onlyJob = await save(store, known, { job: { cancelRequested: true } });
    expect(onlyJob).toMatchObject({ kind: 'done', held: { error } });
    const again = await open();
    const both = await save(again.store, { ...again.held, error }, running);
    expect(both).toMatchObject({ kind: 'done', held: { error: undefined } });
  });

  test('the attempt that follows is the latest, and the other one an earlier', async () => {
    const next = { ...(await open()).held.attempt, id: 'job-1.2', number: 2 };
    const { held, writes, after } = await written({ attempt: { state: 'failed' }, next, error });
    const failed = { ...held.attempt, state: 'failed', error: record, version: 2 };
    expect(after).toEqual({ job: held.job, attempt: next, earlier: [failed] });
    expect(writes).toEqual([
      { kind: 'attempt', row: failed, was: 1 },
      { kind: 'attempt', row: next, was: 0 },
    ]);
    const alone = await written({ next });
    expect(alone.after.earlier).toEqual([alone.held.attempt]);
  });

  test('a refusal is told as it is', async () => {
    const { store, held, change } = await open();
    await change({ state: 'running' });
    expect(await save(store, held, running)).toEqual({ kind: 'stale', id: 'job-1.1' });
  });
});
