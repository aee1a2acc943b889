import { html, json } from '@kinora/testing';
import { describe, expect, test } from 'vitest';
import { accepted, CHECK, done, SUBMIT, waiting, working } from '../client/acme.ts';
import { known, openFlow } from './flow-bench.ts';

const CANCEL = 'DELETE /v1/jobs/j1';

describe('a job is taken from its intent to its end', () => {
  test('telling each step, and its process is at work until then', async () => {
    const { driven, api, beats } = await openFlow();
    api.on(SUBMIT, accepted);
    api.on(CHECK, waiting, working, done);
    const { states, helds } = await driven();
    expect(states).toEqual(['queued', 'queued', 'running', 'succeeded']);
    expect(beats).toEqual(['enter', 'leave']);
    expect(helds.map(({ attempt }) => attempt.state)).toEqual(['intent', 'queued', 'succeeded']);
  });

  test('one that has ended is told, and nothing is asked', async () => {
    const { driven, api } = await openFlow({}, { state: 'cancelled' });
    expect((await driven()).states).toEqual(['cancelled']);
    expect(api.calls).toEqual([]);
  });

  test('a submit that is refused is told once, as its end', async () => {
    const { driven, api } = await openFlow();
    api.on(SUBMIT, json(402, { problem: 'broke' }));
    expect((await driven()).states).toEqual(['failed']);
  });

  test('A13: one whose submit was under way is in doubt', async () => {
    const { driven, stored } = await openFlow({ state: 'submitting', sends: 1 });
    expect((await driven()).states).toEqual(['parked']);
    expect((await stored()).attempt).toMatchObject({ state: 'parked', charged: 'unknown' });
  });

  test('E9: one whose latest attempt is over, and which is open, is left to a person', async () => {
    for (const state of ['refused', 'failed', 'cancelled', 'parked'] as const) {
      const { driven, stored, store, clock } = await openFlow({ state });
      const { seen, states } = await driven();
      expect(states).toEqual(['parked']);
      expect(seen[0]).toMatchObject({
        error: {
          code: 'submit_unknown',
          plainMessage: 'the record of its latest attempt cannot be read',
        },
      });
      expect((await stored()).job).toMatchObject({ state: 'parked' });
      expect(await store.untold(9)).toEqual([
        { id: 'job-1.1.parked', jobId: 'job-1', at: clock.now() },
      ]);
    }
  });

  test('E9: but not when it has ended meanwhile', async () => {
    const { context, kept, store, driven } = await openFlow({ state: 'failed' });
    const row = { ...kept.job, state: 'cancelled', version: 2 } as const;
    await store.commit([{ kind: 'job', row, was: 1 }]);
    expect((await driven()).states).toEqual(['cancelled']);
    expect(await context.store.untold(9)).toEqual([]);
  });

  test('E12: one that nobody waits for any more is left to whoever comes next', async () => {
    const { driven, api, stored, beats } = await openFlow(known);
    api.on(CHECK, working);
    await driven(1);
    const { attempt } = await stored();
    expect([attempt.state, attempt.owner]).toEqual(['running', undefined]);
    expect(beats).toEqual(['enter', 'leave']);
  });

  test('G9: an abort is heard before the next step', async () => {
    const { driven, api } = await openFlow();
    await expect(driven(9, AbortSignal.abort(new Error('enough')))).rejects.toThrow('enough');
    expect(api.calls).toEqual([]);
  });
});

describe('E4: a job that another process is at work on', () => {
  const leased = { leaseMs: 30_000 };

  test('is looked at every two seconds, and its end is told', async () => {
    const { driven, api, stored, context, clock, store, kept } = await openFlow(
      { ...known, owner: 'process-2' },
      {},
    );
    Object.assign(context.store, leased);
    await store.beat('process-2', clock.now() + 1e9);
    let looks = 0;
    const { sleep } = context.clock;
    Object.assign(context.clock, {
      sleep: async (ms: number, signal?: AbortSignal) => {
        looks += 1;
        expect(ms).toBe(2000);
        await sleep(ms, signal);
        if (looks < 3) return;
        const row = { ...kept.job, state: 'cancelled', version: 2 } as const;
        await store.commit([{ kind: 'job', row, was: 1 }]);
      },
    });
    expect((await driven()).states).toEqual(['queued', 'queued', 'queued', 'cancelled']);
    expect(api.calls).toEqual([]);
    expect((await stored()).attempt.owner).toBe('process-2');
  });

  test('is gone on with once that one is silent', async () => {
    const { driven, api, context, outcomes } = await openFlow({ ...known, owner: 'process-2' });
    Object.assign(context.store, leased);
    api.on(CHECK, done);
    const { states, helds } = await driven();
    expect(states).toEqual(['succeeded']);
    expect(helds.at(-1)?.attempt.takeovers).toBe(1);
    expect(outcomes).toHaveLength(1);
  });

  test('is asked for by its id alone, and not where it is our own', async () => {
    const claims: unknown[] = [];
    for (const owner of ['process-1', 'process-2']) {
      const { driven, api, context, store } = await openFlow({ ...known, owner });
      const { claim } = store;
      Object.assign(context.store, leased, {
        claim: (asked: Parameters<typeof claim>[0]) => {
          claims.push(asked);
          return claim(asked);
        },
      });
      api.on(CHECK, done);
      await driven();
    }
    expect(claims).toEqual([
      { owner: 'process-1', now: expect.any(Number), limit: 1, jobId: 'job-1' },
    ]);
  });

  test.each([
    [19, 'succeeded'],
    [20, 'parked'],
  ])('E11: and that %i died at is %s', async (takeovers, state) => {
    const { driven, api, context } = await openFlow({ ...known, owner: 'process-2', takeovers });
    Object.assign(context.store, leased);
    api.on(CHECK, done);
    const { seen } = await driven();
    expect(seen.at(-1)?.state).toBe(state);
    expect(api.calls).toHaveLength(state === 'parked' ? 0 : 1);
    const message = '21 processes in a row have ended while at work on it';
    expect(seen.at(-1)).toMatchObject(
      state === 'parked' ? { error: { plainMessage: message } } : { state },
    );
  });
});

describe('asking about a job', () => {
  test('G4: repeats a wish to cancel first, and a refusal of it is told', async () => {
    const { driven, api, warnings } = await openFlow(known, { cancelRequested: true });
    api.on(CANCEL, html(503));
    api.on(CHECK, json(200, { state: 'stopped' }));
    expect((await driven()).states).toEqual(['cancelled']);
    expect(api.calls.map(({ method }) => method)).toEqual(['DELETE', 'GET']);
    expect(warnings).toEqual([expect.stringContaining('cancel refused: HTTP 503')]);
  });

  test('without such a wish cancels nothing', async () => {
    const { driven, api } = await openFlow(known);
    api.on(CHECK, done);
    await driven();
    expect(api.callsTo(CANCEL)).toEqual([]);
  });

  test.each([
    [undefined, 1500],
    ['https://app.example/hooks', 15_000],
  ])('F6: beside webhooks at %j begins after %i ms', async (url, ms) => {
    const webhookOf = async () => url;
    const { driven, api, clock } = await openFlow(known, {}, { webhookOf });
    api.on(CHECK, done);
    await driven();
    expect(clock.sleeps).toEqual([ms]);
  });

  test('takes a job to have ended half-way between the last two questions', async () => {
    const times: unknown[] = [];
    for (const answers of [[done], [working, done]] as const) {
      const { driven, api, context, clock, kept } = await openFlow(known);
      const [first, ...rest] = answers;
      api.on(CHECK, first, ...rest);
      await driven();
      times.push([
        context.history.of({ provider: 'acme', model: 'acme/fox' }),
        clock.now() - (kept.attempt.sentAt ?? 0),
      ]);
    }
    expect(times).toEqual([
      [[750], 1500],
      [[2250], 3000],
    ]);
  });

  test('notes how the job went', async () => {
    for (const [answer, code] of [
      [done, undefined],
      [json(200, { state: 'broken' }), 'generation_failed'],
    ] as const) {
      const { driven, api, outcomes, kept, clock } = await openFlow(known);
      api.on(CHECK, answer);
      await driven();
      const { sentAt: startedAt } = kept.attempt;
      expect(outcomes).toEqual([
        {
          ...{ of: 'job', provider: 'acme', model: 'acme/fox', account: undefined },
          ...{ startedAt, at: clock.now(), code },
        },
      ]);
    }
    const { driven, api, outcomes } = await openFlow(known);
    api.on(CHECK, json(200, { state: 'stopped' }));
    await driven();
    expect(outcomes).toEqual([]);
  });

  test('C2: tells what is odd by the name of the job', async () => {
    const told: unknown[] = [];
    const onWarning = (...warning: readonly unknown[]) => void told.push(warning);
    const { driven, api } = await openFlow(known, {}, { onWarning });
    api.on(CHECK, json(200, { state: 'dreaming' }), done);
    await driven();
    expect(told).toEqual([['job-1', 'unknown state word "dreaming": taken as still running']]);
  });

  test('C8: one that the provider no longer knows is parked, and counts as billed', async () => {
    const { driven, api, stored, store } = await openFlow(known);
    api.on(CHECK, json(404, {}));
    const { states } = await driven();
    expect(states).toEqual(['parked']);
    expect((await stored()).attempt).toMatchObject({ state: 'parked', charged: 'yes' });
    expect(await store.budget('daily')).toMatchObject({ heldMicroUsd: 400_000 });
  });

  test('C9: one that ended without a video for a minute has failed', async () => {
    const { driven, api, stored } = await openFlow(known);
    api.on(CHECK, json(200, { state: 'done' }));
    expect((await driven()).states).toEqual(['failed']);
    expect((await stored()).attempt).toMatchObject({
      state: 'failed',
      charged: 'yes',
      error: { code: 'output_missing' },
    });
  });

  test('ends where another process has ended the job', async () => {
    const { driven, api, store, kept } = await openFlow(known);
    api.on(CHECK, async () => {
      const row = { ...kept.job, state: 'cancelled', version: 2 } as const;
      await store.commit([{ kind: 'job', row, was: 1 }]);
      return json(404, {})();
    });
    const { states, helds } = await driven();
    expect(states).toEqual(['cancelled']);
    expect(helds.at(-1)?.job.state).toBe('cancelled');
  });
});
