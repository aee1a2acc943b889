import { html, json, type Answer } from '@kinora/testing';
import { describe, expect, test } from 'vitest';
import { accountOf, connect } from '../../src/engine/connection.ts';
import type { StepContext } from '../../src/steps/context.ts';
import { reconcileStep } from '../../src/steps/reconcile-step.ts';
import type { JobStore, UnreadableRow } from '../../src/store/job-store.ts';
import type { AttemptRow } from '../../src/store/rows.ts';
import { acme, API_KEY } from '../client/acme.ts';
import { JOBS, search } from '../reconcile/lister.ts';
import { LISTED, SENT, SENT_BODY } from '../reconcile/rows.ts';
import { openBench } from '../steps/bench.ts';

const listing = (...items: readonly object[]) => json(200, { items });
const own = { id: 'j1', model: 'acme/fox', at: SENT, input: SENT_BODY };
const { input: _input, ...untold } = own;

async function open(attempt: Partial<AttemptRow> = {}, now = LISTED) {
  const bench = openBench();
  const { adapter, options } = acme({ apiKey: API_KEY });
  const connection = connect({ adapter: { ...adapter, search }, options }, bench.api.transport);
  await bench.clock.advance(now - bench.clock.now());
  const account = accountOf(connection);
  const kept = await bench.keepJob({
    state: 'unconfirmed',
    charged: 'unknown',
    sends: 1,
    sentAt: SENT,
    body: SENT_BODY,
    seed: 7,
    account,
    ...attempt,
  });
  const context: StepContext = { ...bench.context, connectionOf: () => connection };
  return { ...bench, stored: bench.held, context, kept, account };
}

async function looked(answer: Answer, attempt: Partial<AttemptRow> = {}, now = LISTED) {
  const bench = await open(attempt, now);
  bench.api.on(JOBS, answer);
  const after = await reconcileStep(bench.context, bench.kept);
  return { ...bench, after, evidence: await bench.store.evidenceOf('job-1.1') };
}

test.each(['intent', 'submitting', 'queued', 'parked'] as const)(
  'an attempt that is %s is not looked for',
  async (state) => {
    const { after, kept, api } = await looked(listing(own), { state });
    expect(after).toBe(kept);
    expect(api.calls).toEqual([]);
  },
);

test('A1: a job that is found is taken up, and how is kept', async () => {
  const { after, evidence, stored } = await looked(listing(own));
  expect(after.attempt).toMatchObject({ state: 'queued', charged: 'yes', requestId: 'j1' });
  expect((await stored()).attempt).toEqual(after.attempt);
  expect(evidence).toEqual([
    {
      attemptId: 'job-1.1',
      at: LISTED,
      kind: 'search',
      requestId: 'j1',
      text: 'found by input',
    },
  ]);
});

describe('A1: a job that surely is not there', () => {
  test.each([1, 2])('may be sent again after %i sends', async (sends) => {
    const { after, evidence } = await looked(listing(), { sends });
    expect(after.attempt).toMatchObject({ state: 'intent', charged: 'no', sends });
    expect(after.job.state).toBe('open');
    expect(after.error).toMatchObject({
      code: 'provider_unavailable',
      plainMessage: 'the provider never took the job',
      phase: 'submit',
      mayHaveCharged: 'no',
      provider: 'acme',
    });
    expect(evidence).toEqual([
      { attemptId: 'job-1.1', at: LISTED, kind: 'search', text: 'absent from every list' },
    ]);
  });

  test('is refused after three, and its hold is given back', async () => {
    const { after, evidence, store } = await looked(listing(), { sends: 3 });
    expect(after.attempt).toMatchObject({ state: 'refused', charged: 'no', holdMicroUsd: 0 });
    expect(after.job).toMatchObject({ state: 'failed', error: { code: 'provider_unavailable' } });
    expect(evidence).toHaveLength(1);
    expect(await store.budget('daily')).toMatchObject({ heldMicroUsd: 0, spentMicroUsd: 0 });
  });
});

test('where it is too early to say, it is looked for again', async () => {
  const { after, evidence } = await looked(listing(), {}, LISTED - 1);
  expect(after.attempt).toMatchObject({ state: 'unconfirmed', nextAt: LISTED });
  expect(evidence).toEqual([]);
  const down = await looked(html(503), {}, SENT + 20_000);
  expect(down.after.attempt).toMatchObject({
    state: 'unconfirmed',
    nextAt: SENT + 22_000,
    doubt: { code: 'provider_unavailable', since: SENT + 20_000, times: 1 },
  });
});

test('a list that could not be read is forgotten once it can', async () => {
  const doubt = { code: 'provider_unavailable', since: SENT, times: 3 } as const;
  const early = await looked(listing(), { doubt }, LISTED - 1);
  expect(early.after.attempt.doubt).toBeUndefined();
  const absent = await looked(listing(), { doubt }, LISTED);
  expect(absent.after.attempt).toMatchObject({ state: 'intent' });
  expect(absent.after.attempt.doubt).toBeUndefined();
  const found = await looked(listing({ id: 'j1', at: SENT, input: SENT_BODY }), { doubt }, LISTED);
  expect(found.after.attempt).toMatchObject({ state: 'queued' });
  expect(found.after.attempt.doubt).toBeUndefined();
});

test('where it cannot be told, it is left to a person', async () => {
  const { after } = await looked(listing(), { sentAt: undefined });
  expect(after.attempt).toMatchObject({ state: 'parked', charged: 'unknown' });
  expect(after.error?.plainMessage).toBe(
    'it cannot be told whether the job exists: it is not known when it was sent',
  );
});

describe('what was found by ruling others out', () => {
  async function alone(damaged: readonly UnreadableRow[], item: object = untold) {
    const { context, kept, api, store } = await open();
    api.on(JOBS, listing(item));
    const unreadable: JobStore['unreadable'] = async () => damaged;
    return reconcileStep({ ...context, store: { ...store, unreadable } }, kept);
  }
  const broken = { table: 'attempts', id: 'a9', reason: 'cut' };

  test('is believed while every record can be read', async () => {
    expect((await alone([])).attempt).toMatchObject({ state: 'queued', requestId: 'j1' });
  });

  test('E9: is not while one cannot', async () => {
    const { attempt, error } = await alone([broken]);
    expect(attempt.state).toBe('parked');
    expect(error?.plainMessage).toBe(
      'it cannot be told whether the job exists: the record attempts a9 cannot be read',
    );
  });

  test('E9: but what was found by its input is', async () => {
    expect((await alone([broken], own)).attempt).toMatchObject({ requestId: 'j1' });
  });
});

describe('other attempts', () => {
  async function beside(other: Partial<AttemptRow>, item: object) {
    const { context, kept, api, store } = await open();
    api.on(JOBS, listing(item));
    const row = {
      ...kept.attempt,
      ...{ id: 'job-2.1', jobId: 'job-2', token: 'hook-2' },
      ...other,
    };
    await store.commit([
      { kind: 'job', row: { ...kept.job, id: 'job-2' }, was: 0 },
      { kind: 'attempt', row, was: 0 },
    ]);
    return reconcileStep(context, kept);
  }

  test('that have the job keep it', async () => {
    const owner = { state: 'queued', requestId: 'j1' } as const;
    const { attempt } = await beside(owner, own);
    expect(attempt).toMatchObject({ state: 'intent', charged: 'no' });
    expect(attempt.requestId).toBeUndefined();
    expect((await beside({ ...owner, account: 'account-2' }, own)).attempt.requestId).toBe('j1');
  });

  test('that are in doubt too may be the ones it is of, on the same account', async () => {
    expect((await beside({}, untold)).attempt.state).toBe('unconfirmed');
    expect((await beside({ account: 'account-2' }, untold)).attempt.state).toBe('queued');
  });
});

test('an id that another attempt gets meanwhile is looked for again after ten seconds', async () => {
  const { context, kept, api, store } = await open();
  api.on(JOBS, listing(own));
  let isFirst = true;
  const commit: JobStore['commit'] = async (writes) => {
    if (!isFirst) return store.commit(writes);
    isFirst = false;
    return { kind: 'taken', field: 'requestId', by: 'job-2.1' };
  };
  const after = await reconcileStep({ ...context, store: { ...store, commit } }, kept);
  expect(after.attempt).toMatchObject({ state: 'unconfirmed', nextAt: LISTED + 10_000 });
  expect(await store.evidenceOf('job-1.1')).toEqual([]);
});

test('what has changed while it was looked for is left as it is', async () => {
  const { context, kept, api, change } = await open();
  api.on(JOBS, async () => {
    await change({ state: 'queued', requestId: 'hook-id' });
    return listing(own)();
  });
  const after = await reconcileStep(context, kept);
  expect(after.attempt).toMatchObject({ state: 'queued', requestId: 'hook-id' });
});

describe('A1: a look that somebody else was ahead of, who sent again and lost that reply too', () => {
  async function late(answer: Answer) {
    const { context, kept, api, change } = await open();
    api.on(JOBS, async () => {
      await change({ sends: 2, sentAt: LISTED });
      return answer();
    });
    return (await reconcileStep(context, kept)).attempt;
  }
  const second = { sends: 2, sentAt: LISTED };

  test('says nothing of the second send by what it lacks', async () => {
    expect(await late(listing())).toMatchObject({ ...second, state: 'unconfirmed', nextAt: 0 });
  });

  test('takes up what it has found, since it has been paid for', async () => {
    expect(await late(listing(own))).toMatchObject({ ...second, state: 'queued', requestId: 'j1' });
  });
});

test('a look that is stopped changes nothing', async () => {
  const controller = new AbortController();
  const { context, kept, api, stored } = await open();
  api.on(JOBS, () => {
    controller.abort(new Error('enough'));
    return listing()();
  });
  await expect(reconcileStep(context, kept, controller.signal)).rejects.toThrow('enough');
  expect((await stored()).attempt).toEqual(kept.attempt);
});
