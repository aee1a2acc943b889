import { html, json, type Answer } from '@kinora/testing';
import { describe, expect, test } from 'vitest';
import type { StepContext } from '../../src/steps/context.ts';
import { pollStep } from '../../src/steps/poll-step.ts';
import type { AttemptRow, JobRow } from '../../src/store/rows.ts';
import { CHECK, VIDEO } from '../client/acme.ts';
import { openBench } from '../steps/bench.ts';

const record = {
  code: 'submit_unknown',
  message: 'lost',
  phase: 'submit',
  mayHaveCharged: 'unknown',
} as const;
const say = (state: string, more: object = {}) => json(200, { state, ...more });

async function polled(
  answer: Answer,
  attempt: Partial<AttemptRow> = {},
  {
    job = {},
    refunds,
  }: { readonly job?: Partial<JobRow>; readonly refunds?: { readonly withinMs: number } } = {},
) {
  const bench = openBench();
  const known = { state: 'queued', charged: 'yes', requestId: 'j1', sends: 1 } as const;
  const kept = await bench.keepJob({ ...known, ...attempt }, job);
  bench.api.on(CHECK, answer);
  const connection = bench.context.connectionOf('acme');
  const adapter =
    refunds === undefined
      ? connection.adapter
      : { ...connection.adapter, refunds: { ...refunds, source: 'tests' } };
  const context: StepContext = {
    ...bench.context,
    connectionOf: () => ({ ...connection, adapter }),
  };
  const told = await pollStep(context, kept);
  return { ...bench, kept, told, after: told?.held };
}

test('an attempt without an id is not asked about', async () => {
  const { told, api } = await polled(say('done'), { requestId: undefined });
  expect(told).toBeUndefined();
  expect(api.calls).toEqual([]);
});

describe('news of a job are kept', () => {
  test('when it has begun to run', async () => {
    const { after, held } = await polled(say('working'), { takeovers: 4, endedAt: 3 });
    expect(after?.attempt).toMatchObject({
      state: 'running',
      providerState: 'working',
      takeovers: 0,
      version: 2,
      endedAt: undefined,
    });
    expect(after?.job.version).toBe(1);
    expect(await held()).toEqual({ job: after?.job, attempt: after?.attempt, earlier: [] });
  });

  test('when it has its video, before a byte of that is fetched', async () => {
    const { after, clock } = await polled(say('done', { video: VIDEO }), { error: record });
    expect(after?.attempt).toMatchObject({
      state: 'succeeded',
      charged: 'yes',
      providerState: 'done',
      output: { videos: [{ url: VIDEO }] },
      endedAt: clock.now(),
      holdMicroUsd: 0,
      error: undefined,
    });
    expect(after?.job.state).toBe('succeeded');
  });

  test.each([
    { title: 'half-way between two questions', seenAfterMs: 4000, ranMs: 7000 },
    {
      title: 'at no known moment, where nobody had seen it',
      seenAfterMs: undefined,
      ranMs: undefined,
    },
    {
      title: 'at no known moment, where hours lie between',
      seenAfterMs: -4_000_000,
      ranMs: undefined,
    },
  ])('when it has ended $title', async ({ seenAfterMs, ranMs }) => {
    const bench = openBench();
    const now = bench.context.clock.now();
    const sentAt = now - 10_000 + Math.min(seenAfterMs ?? 0, 0);
    const kept = await bench.keepJob({ state: 'running', requestId: 'j1', sentAt });
    bench.api.on(CHECK, say('done', { video: VIDEO }));
    const seenAt = seenAfterMs === undefined ? undefined : sentAt + Math.max(0, seenAfterMs);
    const told = await pollStep(bench.context, kept, { seenAt });
    expect(told?.held.attempt.ranMs).toBe(ranMs);
  });

  test('when it was cancelled, which may have been billed', async () => {
    const { after } = await polled(say('stopped'));
    expect(after?.attempt).toMatchObject({
      state: 'cancelled',
      charged: 'unknown',
      providerState: 'stopped',
    });
    expect(after?.job.state).toBe('cancelled');
  });

  test.each([
    [undefined, 'unknown'],
    [{ withinMs: 1000 }, 'refund-pending'],
  ] as const)('H11: when it failed, and refunds are %j', async (refunds, charged) => {
    const { after } = await polled(say('broken'), {}, refunds && { refunds });
    expect(after?.attempt).toMatchObject({
      state: 'failed',
      charged,
      providerState: 'broken',
      error: { code: 'generation_failed', message: 'the job ended as "broken"' },
    });
    expect(after?.job).toMatchObject({ state: 'failed', error: { code: 'generation_failed' } });
  });
});

describe('news of a job change nothing', () => {
  test.each([
    ['queued', 'waiting'],
    ['running', 'waiting'],
    ['running', 'working'],
    ['succeeded', 'working'],
    ['failed', 'done'],
    ['cancelled', 'broken'],
    ['refused', 'working'],
  ] as const)('C4: when it is %s and they say %j', async (state, word) => {
    const { after, kept, told, held } = await polled(say(word, { video: VIDEO }), { state });
    expect(after).toBe(kept);
    expect(told?.finding.kind).toBe('news');
    expect((await held()).attempt.version).toBe(1);
  });

  test('when there are none', async () => {
    const { after, kept, told } = await polled(html(503));
    expect(after).toBe(kept);
    expect(told?.finding).toMatchObject({
      kind: 'no-news',
      error: { code: 'provider_unavailable' },
    });
  });

  test('when another attempt has begun meanwhile', async () => {
    const bench = openBench();
    const kept = await bench.keepJob({ state: 'queued', requestId: 'j1' });
    bench.api.on(CHECK, async () => {
      const next = { ...kept.attempt, id: 'job-1.2', number: 2, version: 1, token: 'hook-2' };
      const row = { ...next, requestId: 'j2' };
      await bench.store.commit([{ kind: 'attempt', row, was: 0 }]);
      await bench.store.commit([
        { kind: 'attempt', row: { ...kept.attempt, version: 2, state: 'running' }, was: 1 },
      ]);
      return say('done', { video: VIDEO })();
    });
    const told = await pollStep(bench.context, kept);
    expect(told?.held.attempt).toMatchObject({ id: 'job-1.2', state: 'queued' });
    expect(told?.held.job.state).toBe('open');
  });
});

test('a parked job that turns out to run is open again, without a reason', async () => {
  const parked = { state: 'parked', error: record, endedAt: 3 } as const;
  const job = { state: 'parked', error: record } as const;
  for (const word of ['waiting', 'working']) {
    const { after } = await polled(say(word), parked, { job });
    expect(after?.job).toMatchObject({ state: 'open', error: undefined, version: 2 });
    expect(after?.attempt).toMatchObject({ error: undefined, endedAt: undefined });
  }
});
