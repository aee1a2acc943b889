import { describe, expect, test } from 'vitest';
import type { Search } from '../../src/contract/search.ts';
import { connect } from '../../src/engine/connection.ts';
import type { StepContext } from '../../src/steps/context.ts';
import { inDoubt, parked, replyLost, submitUnknown } from '../../src/steps/in-doubt.ts';
import type { JobOptions } from '../../src/store/rows.ts';
import { acme, API_KEY } from '../client/acme.ts';
import { list } from '../reconcile/rows.ts';
import { openBench } from '../steps/bench.ts';

async function open(
  onUnknownSubmit: JobOptions['onUnknownSubmit'] = 'reconcile',
  search: Search | 'none' = list,
) {
  const bench = openBench();
  const kept = await bench.keepJob({ state: 'submitting', charged: 'unknown', sends: 1 });
  const held = {
    ...kept,
    job: { ...kept.job, options: { ...kept.job.options, onUnknownSubmit } },
  };
  const { adapter, options } = acme({ apiKey: API_KEY });
  const listing = search === 'none' ? adapter : { ...adapter, search };
  const connection = connect({ adapter: listing, options }, bench.api.transport);
  const context: StepContext = { ...bench.context, connectionOf: () => connection };
  await bench.clock.advance(7000);
  return { ...bench, stored: bench.held, context, held, error: submitUnknown(held, 'lost') };
}

describe('A1, A2: a submit in doubt', () => {
  test('is looked for at once, where the provider can be asked', async () => {
    const { context, held, error, clock } = await open();
    expect(inDoubt(context, held, error)).toEqual({
      attempt: { state: 'unconfirmed', nextAt: clock.now() },
      error,
    });
  });

  test('is sent again where the caller wanted that, whatever may be asked', async () => {
    for (const search of [list, 'none'] as const) {
      const { context, held, error } = await open('resubmit', search);
      expect(inDoubt(context, held, error)).toEqual({ attempt: { state: 'intent' }, error });
    }
  });

  test.each([
    ['where the caller wanted that', 'park', list],
    ['where nobody can be asked', 'reconcile', 'none'],
  ] as const)('is left to a person %s', async (_where, choice, search) => {
    const { context, held, error } = await open(choice, search);
    expect(inDoubt(context, held, error)).toMatchObject({
      attempt: { state: 'parked', charged: 'unknown' },
      job: { state: 'parked' },
      error,
    });
  });
});

test('what cannot be found out is parked with its handle, as charged as it is known to be', async () => {
  const { context, held } = await open();
  const { attempt, error } = parked(context, held, 'Nobody knows.');
  expect(attempt).toMatchObject({ state: 'parked', charged: 'unknown' });
  expect(error).toMatchObject({
    code: 'submit_unknown',
    plainMessage: 'Nobody knows.',
    phase: 'submit',
    mayHaveCharged: 'unknown',
    provider: 'acme',
    job: { id: 'job-1' },
  });
  const known = { ...held, attempt: { ...held.attempt, requestId: 'j1', charged: 'yes' as const } };
  expect(parked(context, known, 'x').attempt).toMatchObject({ charged: 'yes' });
});

describe('A13: a submit whose process has ended', () => {
  test('is in doubt, and the reason is kept', async () => {
    const { context, held, stored } = await open();
    const after = await replyLost(context, held);
    expect(after.attempt).toMatchObject({
      state: 'unconfirmed',
      error: { message: 'the process that sent the submit ended before it had the reply' },
    });
    expect((await stored()).attempt).toEqual(after.attempt);
  });

  test('is not, while this process is waiting for the reply', async () => {
    const { context, held, stored } = await open();
    const reply = Promise.resolve(held);
    context.sending.set(held.attempt.id, reply);
    expect(await replyLost(context, held)).toBe(held);
    expect((await stored()).attempt.state).toBe('submitting');
  });

  test('is not, when another process has gone on with it', async () => {
    const { context, held, change } = await open();
    await change({ state: 'queued', requestId: 'j1' });
    const after = await replyLost(context, held);
    expect(after.attempt).toMatchObject({ state: 'queued', requestId: 'j1' });
    expect(after.attempt.error).toBeUndefined();
  });
});
