import { json, lost, neverSent, type Answer } from '@kinora/testing';
import { describe, expect, test } from 'vitest';
import type { Webhook } from '../../src/contract/webhook.ts';
import { accountOf } from '../../src/engine/connection.ts';
import { KinoraError } from '../../src/errors/kinora-error.ts';
import { submitStep, unsent, unsentCharge, unsentEnd } from '../../src/steps/submit-step.ts';
import { keep } from '../../src/steps/save.ts';
import type { StoreWrite } from '../../src/store/job-store.ts';
import type { AttemptRow, JobOptions, JobRow } from '../../src/store/rows.ts';
import { accepted, SUBMIT } from '../client/acme.ts';
import { openBench } from '../steps/bench.ts';

const BODY = { prompt: 'A fox.' };
const busy = json(429, { problem: 'slow down' });

async function open(attempt: Partial<AttemptRow> = {}, options: Partial<JobOptions> = {}) {
  const bench = openBench();
  await bench.clock.advance(3000);
  const kept = await bench.keepJob(attempt);
  const job: JobRow = { ...kept.job, options: { ...kept.job.options, ...options } };
  return { ...bench, stored: bench.held, kept: { ...kept, job } };
}

async function sent(
  answer: Answer,
  attempt: Partial<AttemptRow> = {},
  options: Partial<JobOptions> = {},
) {
  const bench = await open(attempt, options);
  bench.api.on(SUBMIT, answer);
  const after = await submitStep(bench.context, bench.kept, BODY);
  const evidence = await bench.store.evidenceOf('job-1.1');
  return { ...bench, after, evidence };
}

describe('A12: the intent is durable before the POST leaves', () => {
  test('with all that is needed to find the job again', async () => {
    const { api, context, kept, clock, stored } = await open({ takeovers: 3, sends: 1 });
    let seen: AttemptRow | undefined;
    api.on(SUBMIT, async () => {
      seen = (await stored()).attempt;
      return accepted();
    });
    await submitStep({ ...context, owner: 'process-7' }, kept, BODY);
    expect(seen).toEqual({
      ...kept.attempt,
      version: 2,
      state: 'submitting',
      charged: 'unknown',
      owner: 'process-7',
      takeovers: 0,
      sends: 2,
      sentAt: clock.now(),
      body: BODY,
      account: accountOf(context.connectionOf('acme')),
    });
    expect(api.callsTo(SUBMIT)).toMatchObject([{ body: BODY }]);
  });

  test('but a large body is sent and not kept', async () => {
    const bodyOf = async (length: number) => {
      const { api, context, kept, stored } = await open();
      let seen: AttemptRow | undefined;
      api.on(SUBMIT, async () => {
        seen = (await stored()).attempt;
        return accepted();
      });
      await submitStep(context, kept, { prompt: 'x'.repeat(length - '{"prompt":""}'.length) });
      return seen?.body;
    };
    expect(await bodyOf(256_000)).toBeDefined();
    expect(await bodyOf(256_001)).toBeUndefined();
  });

  test('and a job that somebody else has gone on with is not sent', async () => {
    const { api, context, kept, change } = await open();
    await change({ state: 'queued', requestId: 'j9' });
    const after = await submitStep(context, kept, BODY);
    expect(after.attempt).toMatchObject({ state: 'queued', requestId: 'j9' });
    expect(api.calls).toEqual([]);
  });

  test.each(['submitting', 'unconfirmed', 'queued', 'succeeded', 'refused'] as const)(
    'nor one that is %s already',
    async (state) => {
      const { api, context, kept } = await open({ state });
      expect(await submitStep(context, kept, BODY)).toBe(kept);
      expect([api.calls, context.sending.size]).toEqual([[], 0]);
    },
  );
});

test('A11: two calls for one attempt send it once, and have the same reply', async () => {
  const { api, context, kept } = await open();
  api.on(SUBMIT, accepted);
  const both = [submitStep(context, kept, BODY), submitStep(context, kept, BODY)];
  expect(context.sending.size).toBe(1);
  const [one, other] = await Promise.all(both);
  expect(one).toBe(other);
  expect(api.calls).toHaveLength(1);
  expect(context.sending.size).toBe(0);
});

test('the provider is told where to call, and which API version is meant', async () => {
  const { api, context, kept } = await open({ apiVersion: 'v2' });
  api.on(`${SUBMIT}*`, accepted);
  const asked: unknown[] = [];
  const connectionOf = (): ReturnType<typeof context.connectionOf> => {
    const connection = context.connectionOf('acme');
    const { endpoints } = connection.adapter;
    const submit: typeof endpoints.submit = (call) => {
      asked.push(call);
      return endpoints.submit(call);
    };
    // Only its query parameter counts for a submit.
    const webhook = { query: 'callback' } as unknown as Webhook;
    const adapter = { ...connection.adapter, webhook, endpoints: { ...endpoints, submit } };
    return { ...connection, adapter };
  };
  const webhookOf = async ({ token }: AttemptRow) => `https://app.example/${token}`;
  await submitStep({ ...context, connectionOf, webhookOf }, kept, BODY);
  expect(asked).toEqual([{ model: 'acme/fox', apiVersion: 'v2' }]);
  expect(api.calls[0]?.path).toBe('/v1/acme/fox?callback=https%3A%2F%2Fapp.example%2Fhook-1');
});

describe('whatever comes back is durable', () => {
  test('an id', async () => {
    const error = { code: 'network', message: '', phase: 'submit', mayHaveCharged: 'no' } as const;
    const { after, evidence, clock, stored } = await sent(accepted, { error, endedAt: 1 });
    expect(after.attempt).toMatchObject({
      state: 'queued',
      charged: 'yes',
      requestId: 'j1',
      owner: 'process-1',
      nextAt: clock.now(),
      endedAt: undefined,
      error: undefined,
    });
    expect((await stored()).attempt).toEqual(after.attempt);
    expect(evidence).toEqual([
      { attemptId: 'job-1.1', at: clock.now(), kind: 'submit', requestId: 'j1', text: 'accepted' },
    ]);
  });

  test.each([
    ['a refusal', json(402, { problem: 'broke' }), 'refused', 'no', 'refused: broke'],
    [
      'a doubt',
      lost(),
      'parked',
      'unknown',
      'unknown: the reply to the submit was lost: read ECONNRESET',
    ],
    ['a wish to wait', busy, 'intent', 'no', 'not-accepted: slow down'],
    ['a cable that is out', neverSent(), 'intent', 'no', 'not-accepted: connect ECONNREFUSED'],
  ] as const)('%s', async (_what, answer, state, charged, text) => {
    const { after, evidence, clock } = await sent(answer);
    expect(after.attempt).toMatchObject({ state, charged, sends: 1 });
    expect(after.error?.plainMessage).toBe(text.replace(/^[a-z-]+: /, ''));
    expect(evidence).toEqual([
      { attemptId: 'job-1.1', at: clock.now(), kind: 'submit', requestId: undefined, text },
    ]);
  });

  test('and a doubt has the handle of its job', async () => {
    const { after } = await sent(lost());
    expect(after.error?.job).toMatchObject({ id: 'job-1', provider: 'acme' });
  });

  test('a job that had been given up is open again when its id comes', async () => {
    const { api, context, kept, stored, store } = await open();
    api.on(SUBMIT, async () => {
      const { job, attempt } = await stored();
      await store.commit([
        { kind: 'job', row: { ...job, state: 'parked', version: 2 }, was: 1 },
        { kind: 'attempt', row: { ...attempt, state: 'parked', version: 3 }, was: 2 },
      ]);
      return accepted();
    });
    const after = await submitStep(context, kept, BODY);
    expect([after.job.state, after.attempt.state]).toEqual(['open', 'queued']);
    expect(after.job.error).toBeUndefined();
  });

  test('F5: a reply after the webhook names the job as other calls do, and changes no state', async () => {
    const { api, context, kept, change } = await open();
    api.on(SUBMIT, async () => {
      await change({ state: 'running', requestId: 'hook-id' });
      return accepted();
    });
    const { attempt } = await submitStep(context, kept, BODY);
    expect(attempt).toMatchObject({ state: 'running', requestId: 'j1', charged: 'unknown' });
  });
});

describe('a send that came to nothing', () => {
  const again = { onUnknownSubmit: 'resubmit' } as const;

  test.each([
    ['is free', { state: 'submitting', sends: 2 }, {}, 'no'],
    ['is free the first time', { state: 'submitting', sends: 1 }, again, 'no'],
    ['may follow one that was paid', { state: 'submitting', sends: 2 }, again, 'unknown'],
    ['is free while nothing was sent', { state: 'intent', charged: 'no' }, again, 'no'],
    ['is in doubt after a doubt', { state: 'intent', charged: 'unknown' }, {}, 'unknown'],
    ['is in doubt after a bill', { state: 'intent', charged: 'yes' }, {}, 'unknown'],
  ] as const)('%s', async (_what, attempt, options, charged) => {
    const { kept } = await open(attempt, options);
    expect(unsentCharge(kept)).toBe(charged);
  });

  const error = new KinoraError('network', 'The cable.', { phase: 'submit', mayHaveCharged: 'no' });

  test('is refused where it is free, and parked where an earlier one is in doubt', async () => {
    const free = await open({ state: 'submitting', sends: 1 });
    expect(unsent(free.context, free.kept, error, undefined)).toMatchObject({
      attempt: { state: 'refused', charged: 'no' },
      error,
    });
    const doubtful = await open({ state: 'intent', charged: 'unknown' });
    const change = unsent(doubtful.context, doubtful.kept, error, undefined);
    expect(change.attempt).toMatchObject({ state: 'parked', charged: 'unknown' });
    expect(change.error?.plainMessage).toBe(
      'an earlier submit is in doubt, and the latest one failed: The cable.',
    );
  });

  test('leaves the budget without a next one where the budget has no room', async () => {
    const { context, kept } = await open({ state: 'submitting', sends: 1 });
    const successorOf = () => ({ attempt: kept.attempt, skipped: [] });
    const following = { ...context, successorOf };
    expect(unsent(following, kept, error, undefined).next).toBe(kept.attempt);
    const refusal = { kind: 'over-budget', budget: undefined } as const;
    expect(unsent(following, kept, error, refusal).next).toBeUndefined();
  });
});

describe('G5: a job that is cancelled before its submit', () => {
  test('is not sent, and costs nothing', async () => {
    const { api, context, kept } = await open();
    const wished = { ...kept, job: { ...kept.job, cancelRequested: true } };
    const after = await submitStep(context, wished, BODY);
    expect(after.attempt).toMatchObject({ state: 'cancelled', charged: 'no', holdMicroUsd: 0 });
    expect(after.job.state).toBe('cancelled');
    expect(api.calls).toEqual([]);
  });

  test('is parked where an earlier submit is in doubt', async () => {
    const { context, kept } = await open({ charged: 'unknown', sends: 1 });
    const after = await keep(context, kept, unsentEnd(context));
    expect(after.attempt).toMatchObject({ state: 'parked', charged: 'unknown' });
    expect(after.error?.plainMessage).toBe(
      'stopped before it was sent again; the earlier submit is in doubt',
    );
  });

  test('is left alone where it has been sent meanwhile', async () => {
    const { context, kept } = await open({ state: 'submitting' });
    expect(await keep(context, kept, unsentEnd(context))).toBe(kept);
  });
});

test('A14: a pause of ten seconds is no sleep, and of more is one, both ways', async () => {
  for (const [pausedMs, calls] of [
    [10_000, 1],
    [10_001, 0],
  ] as const) {
    const { api, context, kept, store, clock } = await open();
    api.on(SUBMIT, accepted);
    let isFirst = true;
    const commit = async (writes: readonly StoreWrite[]) => {
      const done = await store.commit(writes);
      if (isFirst) await clock.advance(pausedMs);
      isFirst = false;
      return done;
    };
    await submitStep({ ...context, store: { ...store, commit } }, kept, BODY);
    expect(api.calls).toHaveLength(calls);
  }
});
