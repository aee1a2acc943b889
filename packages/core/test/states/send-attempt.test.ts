import { json, neverSent } from '@kinora/testing';
import { describe, expect, test } from 'vitest';
import { KinoraError } from '../../src/errors/kinora-error.ts';
import { sendAttempt } from '../../src/flow/send-attempt.ts';
import { accepted, SUBMIT } from '../client/acme.ts';
import { openFlow } from './flow-bench.ts';

const limited = (seconds: number) => json(429, {}, { 'retry-after': String(seconds) });
const broke = json(402, { problem: 'broke' });

describe('an attempt is sent until it is certain what became of it', () => {
  test('B1: after the wait that the provider asks for, which holds back all', async () => {
    const { context, kept, api, clock, heldBackMs } = await openFlow();
    api.on(SUBMIT, limited(20), neverSent(), accepted);
    const after = await sendAttempt(context, kept);
    expect(after.attempt).toMatchObject({ state: 'queued', requestId: 'j1', sends: 3 });
    expect(heldBackMs).toEqual([20_000]);
    expect(clock.sleeps).toEqual([20_000, 1500]);
  });

  test.each([
    [59, 2],
    [60, 2],
    [61, 1],
  ])(
    'B1: within a minute: after a wish for %i seconds it is sent %i times',
    async (wish, sends) => {
      const { context, kept, api } = await openFlow();
      api.on(SUBMIT, limited(wish), accepted);
      const after = await sendAttempt(context, kept);
      expect(after.attempt.sends).toBe(sends);
      expect(after.attempt.state).toBe(sends === 1 ? 'refused' : 'queued');
    },
  );

  test('A9: three times at most, and then it is refused for free', async () => {
    const { context, kept, api, store } = await openFlow();
    api.on(SUBMIT, neverSent());
    const after = await sendAttempt(context, kept);
    expect(after.attempt).toMatchObject({ state: 'refused', charged: 'no', sends: 3 });
    expect(after.job).toMatchObject({ state: 'failed', error: { code: 'network' } });
    expect(await store.budget('daily')).toMatchObject({ heldMicroUsd: 0, spentMicroUsd: 0 });
  });

  test('E1: sends of an earlier process count', async () => {
    const { context, kept, api } = await openFlow({ sends: 2 });
    api.on(SUBMIT, neverSent());
    await sendAttempt(context, kept);
    expect(api.calls).toHaveLength(1);
  });

  test('A14: a pause before it was sent is no failure', async () => {
    const { context, kept, api, clock, store } = await openFlow();
    api.on(SUBMIT, accepted);
    let isFirst = true;
    const commit: typeof store.commit = async (writes) => {
      const done = await store.commit(writes);
      if (isFirst) await clock.advance(11_000);
      isFirst = false;
      return done;
    };
    const after = await sendAttempt({ ...context, store: { ...store, commit } }, kept);
    expect(after.attempt).toMatchObject({ state: 'queued', sends: 1 });
    expect(clock.sleeps.filter((ms) => ms > 0)).toEqual([]);
  });

  test.each(['queued', 'parked'] as const)('one that is %s is left alone', async (state) => {
    const { context, kept, api } = await openFlow({ state });
    expect(await sendAttempt(context, kept)).toBe(kept);
    expect(api.calls).toEqual([]);
  });

  test('and so is one of a job that has ended', async () => {
    const { context, kept, api } = await openFlow({}, { state: 'cancelled' });
    expect(await sendAttempt(context, kept)).toBe(kept);
    expect(api.calls).toEqual([]);
  });

  test('H1: the attempt that follows is sent as well', async () => {
    const { context, kept, api, outcomes } = await openFlow();
    const next = { ...kept.attempt, id: 'job-1.2', number: 2, token: 'hook-2', version: 1 };
    const successorOf = ({ attempt }: { readonly attempt: { readonly number: number } }) =>
      attempt.number === 1 ? { attempt: next, skipped: [] } : undefined;
    api.on(SUBMIT, broke, accepted);
    const after = await sendAttempt({ ...context, successorOf }, kept);
    expect(after.attempt).toMatchObject({ id: 'job-1.2', state: 'queued' });
    expect(after.earlier).toMatchObject([{ id: 'job-1.1', state: 'refused' }]);
    expect(outcomes.map(({ code }) => code)).toEqual(['insufficient_funds', undefined]);
  });
});

describe('how a submit went is noted', () => {
  const noted = async (answer: typeof accepted) => {
    const { context, kept, api, outcomes, clock } = await openFlow();
    const startedAt = clock.now();
    api.on(SUBMIT, async () => {
      await clock.advance(700);
      return answer();
    });
    await sendAttempt(context, kept);
    return { outcomes, startedAt };
  };

  test.each([
    [accepted, undefined],
    [broke, 'insufficient_funds'],
  ] as const)('once it is certain', async (answer, code) => {
    const { outcomes, startedAt } = await noted(answer);
    expect(outcomes).toEqual([
      {
        of: 'submit',
        provider: 'acme',
        model: 'acme/fox',
        account: expect.any(String),
        startedAt,
        at: startedAt + 700,
        code,
      },
    ]);
  });

  test('not where nothing was sent', async () => {
    const { context, kept, outcomes } = await openFlow({}, { cancelRequested: true });
    await sendAttempt(context, kept);
    expect(outcomes).toEqual([]);
  });
});

describe('A17: a file that cannot be uploaded', () => {
  const error = new KinoraError('upload_failed', 'No room.', {
    phase: 'upload',
    mayHaveCharged: 'no',
  });

  test('ends the attempt for free, before anything is sent', async () => {
    const bodyOf = () => Promise.reject(error);
    const { context, kept, api } = await openFlow({}, {}, { bodyOf });
    const after = await sendAttempt(context, kept);
    expect(after.attempt).toMatchObject({ state: 'refused', charged: 'no' });
    expect(after.job.error).toMatchObject({ code: 'upload_failed' });
    expect(api.calls).toEqual([]);
  });

  test('is thrown on where it is no error of ours', async () => {
    const bodyOf = () => Promise.reject(new TypeError('a bug'));
    const { context, kept, stored } = await openFlow({}, {}, { bodyOf });
    await expect(sendAttempt(context, kept)).rejects.toThrow('a bug');
    expect((await stored()).attempt.state).toBe('intent');
  });

  test('G7: because of an abort leaves the attempt as it is', async () => {
    const controller = new AbortController();
    const bodyOf = () => {
      controller.abort(new Error('enough'));
      return Promise.reject(error);
    };
    const { context, kept, stored } = await openFlow({}, {}, { bodyOf });
    await expect(sendAttempt(context, kept, controller.signal)).rejects.toBeDefined();
    expect((await stored()).attempt).toEqual(kept.attempt);
  });

  test('leaves alone what another process has gone on with', async () => {
    const { context, kept, change } = await openFlow();
    const bodyOf = async () => {
      await change({ state: 'queued', requestId: 'j9' });
      throw error;
    };
    const after = await sendAttempt({ ...context, bodyOf }, kept);
    expect(after.attempt).toMatchObject({ state: 'queued', requestId: 'j9' });
  });
});

test('G11: an abort in the pause between two sends ends it, and the intent stays', async () => {
  const controller = new AbortController();
  const { context, kept, api, stored } = await openFlow();
  api.on(SUBMIT, () => {
    setImmediate(() => controller.abort(new Error('enough')));
    return limited(50)();
  });
  const clock = { ...context.clock, sleep: (_ms: number, signal?: AbortSignal) => aborted(signal) };
  const sent = sendAttempt({ ...context, clock }, kept, controller.signal);
  await expect(sent).rejects.toMatchObject({ code: 'aborted', mayHaveCharged: 'no' });
  expect((await stored()).attempt).toMatchObject({ state: 'intent', charged: 'no', sends: 1 });
});

function aborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason));
  });
}
