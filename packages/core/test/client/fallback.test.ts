import { createFakeClock, html, json, lost, neverSent } from '@kinora/testing';
import { beforeAll, describe, expect, test } from 'vitest';
import { preload } from '../../src/client/preload.ts';
import { memoryStore } from '../../src/store/memory-store.ts';
import type { JobRef } from '../../src/job/job-ref.ts';
import { acme, CHECK, SUBMIT } from './acme.ts';
import { errorOf } from './fails.ts';
import { BOLT, bolt, BOLT_VIDEO, BOTH, FIVE, openTwo, taking } from './two.ts';

beforeAll(() => preload());

const broke = json(402, { problem: 'broke' });

describe('where the first provider surely costs nothing, the next one is asked', () => {
  test.each([
    ['B7: it has no money left there', broke, 'insufficient_funds'],
    ['B12: its model is gone', json(404, { problem: 'gone' }), 'model_unavailable'],
    ['A9: it cannot be reached', neverSent(), 'network'],
    ['B1: it is busy for long', json(429, {}, { 'retry-after': '120' }), 'rate_limited'],
  ])('%s', async (_, refusal, code) => {
    const { kinora, api, rows } = openTwo();
    api.on(SUBMIT, refusal);
    const clip = await kinora.generate(FIVE, BOTH);
    expect(clip.url).toBe(BOLT_VIDEO);
    expect(clip.attempts).toMatchObject([
      { provider: 'acme', model: 'acme/fox', state: 'refused', charged: 'no', error: { code } },
      { provider: 'bolt', model: 'bolt/fox', state: 'succeeded', charged: 'yes', requestId: 'b1' },
    ]);
    expect(clip.attempts[1]?.error).toBeUndefined();
    const { job, attempts } = await rows();
    expect(job.state).toBe('succeeded');
    expect(attempts.map(({ number, sends }) => [number, sends])).toEqual([
      [1, clip.attempts[0]?.sends],
      [2, 1],
    ]);
    expect(api.callsTo(BOLT)).toHaveLength(1);
  });
});

describe('H1: where the first may cost, no other is asked', () => {
  test.each([
    ['its reply was lost', lost()],
    ['a gateway answered', html(502)],
    ['its reply cannot be read', html(200)],
  ])('%s', async (_, reply) => {
    const { kinora, api, rows } = openTwo();
    api.on(SUBMIT, reply);
    const error = await errorOf(kinora.generate(FIVE, BOTH));
    expect(error).toMatchObject({ code: 'submit_unknown', mayHaveCharged: 'unknown' });
    expect(error.job).toMatchObject({ provider: 'acme', model: 'acme/fox' });
    expect(api.callsTo(BOLT)).toEqual([]);
    expect((await rows()).attempts).toMatchObject([{ state: 'parked', charged: 'unknown' }]);
  });

  test('its job has failed, and may be billed', async () => {
    const { kinora, api } = openTwo();
    api.on(CHECK, json(200, { state: 'broken' }));
    const error = await errorOf(kinora.generate(FIVE, BOTH));
    expect(error).toMatchObject({ code: 'generation_failed', job: { requestId: 'j1' } });
    expect(api.callsTo(BOLT)).toEqual([]);
  });

  test('nor because it takes long', async () => {
    const { kinora, api } = openTwo();
    api.on(CHECK, json(200, { state: 'working' }));
    const error = await errorOf(kinora.generate(FIVE, { ...BOTH, deadlineMs: 3600_000 }));
    expect(error.code).toBe('deadline_exceeded');
    expect(api.callsTo(BOLT)).toEqual([]);
  });
});

test('C5: a job that never leaves the queue is left with its handle, and no other is paid', async () => {
  const { kinora, api, rows } = openTwo();
  api.on(CHECK, json(200, { state: 'waiting' }));
  api.on('DELETE /v1/jobs/j1', json(200, { state: 'heard' }));
  const options = { ...BOTH, deadlineMs: 3600_000, onAbort: 'cancel' } as const;
  const error = await errorOf(kinora.generate(FIVE, options));
  expect(error).toMatchObject({ code: 'deadline_exceeded', mayHaveCharged: 'yes' });
  expect(error.job).toMatchObject({ provider: 'acme', requestId: 'j1' });
  // Being heard is not being stopped.
  await kinora.cancel(error.job as JobRef);
  expect(api.callsTo(BOLT)).toEqual([]);
  expect((await rows()).attempts).toMatchObject([{ state: 'queued', charged: 'yes' }]);
});

describe('H1: a second payment may be allowed', () => {
  const allowed = { ...BOTH, allowDoubleSpend: true } as const;

  test('under a ceiling that has room for both', async () => {
    const { kinora, api } = openTwo();
    api.on(SUBMIT, lost());
    const clip = await kinora.generate(FIVE, { ...allowed, maxCostUsd: 0.65 });
    expect(clip.attempts).toMatchObject([
      { provider: 'acme', state: 'parked', charged: 'unknown', estimateMicroUsd: 250_000 },
      { provider: 'bolt', state: 'succeeded', charged: 'yes', estimateMicroUsd: 400_000 },
    ]);
  });

  test('and is not made over it', async () => {
    const { kinora, api } = openTwo();
    api.on(SUBMIT, lost());
    const options = { ...allowed, maxCostUsd: 0.64 };
    expect((await errorOf(kinora.generate(FIVE, options))).code).toBe('submit_unknown');
    expect(api.callsTo(BOLT)).toEqual([]);
  });

  test('and takes a ceiling to be allowed', async () => {
    const { kinora, api } = openTwo();
    const error = await errorOf(kinora.generate(FIVE, allowed));
    expect(error).toMatchObject({
      code: 'invalid_request',
      issues: [{ field: 'allowDoubleSpend' }],
    });
    expect(api.calls).toEqual([]);
  });
});

describe('moderation and keys are no reason to ask another, unless the caller says so', () => {
  const cases = [
    ['H12', json(422, { problem: 'nsfw' }), 'content_rejected'],
    ['B10', json(401, { problem: 'key' }), 'unauthenticated'],
  ] as const;

  test.each(cases)('%s: one refusal is the end', async (_, reply, code) => {
    const { kinora, api } = openTwo();
    api.on(SUBMIT, reply);
    const error = await errorOf(kinora.generate(FIVE, BOTH));
    expect(error).toMatchObject({ code, mayHaveCharged: 'no', job: undefined });
    expect(api.callsTo(BOLT)).toEqual([]);
  });

  test.each(cases)('%s: the next is asked where it is named', async (_, reply, code) => {
    const { kinora, api } = openTwo();
    api.on(SUBMIT, reply);
    const clip = await kinora.generate(FIVE, { ...BOTH, fallbackOn: [code] });
    expect(clip.ref.provider).toBe('bolt');
    expect(clip.attempts[0]?.error?.code).toBe(code);
  });
});

test('H13: who cannot honour the request is passed over, and the reason is told', async () => {
  const { kinora, api } = openTwo();
  const clip = await kinora.generate({ ...FIVE, seed: 7 }, { providers: ['bolt', 'acme'] });
  expect(clip.ref.provider).toBe('acme');
  expect(clip.skipped).toMatchObject([
    {
      provider: 'bolt',
      reason: 'seed is 7; it takes nothing: the model has no such field.',
    },
  ]);
  expect(api.callsTo(BOLT)).toEqual([]);
});

test('H13: what nobody can honour is refused before anything is sent', async () => {
  const { kinora, api } = openTwo();
  const error = await errorOf(kinora.generate({ ...FIVE, fps: 1000 }, BOTH));
  expect(error).toMatchObject({ code: 'invalid_request', mayHaveCharged: 'no' });
  expect(api.calls).toEqual([]);
});

test('the cheapest of those that can is asked first', async () => {
  const { kinora, api } = openTwo();
  const providers = ['bolt', 'acme'] as const;
  const clip = await kinora.generate(FIVE, { providers, route: 'cheapest' });
  expect(clip.ref.provider).toBe('acme');
  expect(api.callsTo(BOLT)).toEqual([]);
});

test('the one whose jobs took less time is asked first', async () => {
  const { kinora, api } = openTwo();
  const working = json(200, { state: 'working' });
  const done = json(200, { state: 'done', video: BOLT_VIDEO });
  api.on(SUBMIT, taking('acme'));
  api.on(BOLT, taking('bolt'));
  for (let jobs = 1; jobs <= 3; jobs += 1) {
    api.on(`GET /v1/jobs/acme-${jobs}`, working, working, working, working, working, done);
    await kinora.generate(FIVE, { provider: 'acme' });
    api.on(`GET /v1/jobs/bolt-${jobs}`, working, done);
    await kinora.generate(FIVE, { provider: 'bolt' });
  }
  const clip = await kinora.generate(FIVE, { ...BOTH, route: 'fastest' });
  expect(clip.ref.provider).toBe('bolt');
});

test('all have refused: the error is the last one, and every attempt is kept', async () => {
  const { kinora, api, rows } = openTwo();
  api.on(SUBMIT, broke);
  api.on(BOLT, json(404, { problem: 'gone' }));
  const error = await errorOf(kinora.generate(FIVE, BOTH));
  expect(error).toMatchObject({ code: 'model_unavailable', mayHaveCharged: 'no', job: undefined });
  const { job, attempts } = await rows();
  expect(job.state).toBe('failed');
  expect(attempts.map(({ state, charged }) => [state, charged])).toEqual([
    ['refused', 'no'],
    ['refused', 'no'],
  ]);
});

test('H5: a provider that failed again and again is passed over for a while', async () => {
  const { kinora, api, clock } = openTwo();
  api.on(SUBMIT, neverSent());
  api.on(BOLT, taking('bolt'));
  const reached: (string | undefined)[] = [];
  for (let calls = 0; calls < 6; calls += 1) {
    const clip = await kinora.generate(FIVE, BOTH);
    reached.push(clip.skipped[0]?.provider);
    await clock.advance(1);
  }
  expect(reached.at(0)).toBeUndefined();
  expect(reached.at(-1)).toBe('acme');
  const before = api.callsTo(SUBMIT).length;
  await kinora.generate(FIVE, BOTH);
  expect(api.callsTo(SUBMIT)).toHaveLength(before);
});

test('H5: when all have failed again and again, the error says when to try again', async () => {
  const { kinora, api } = openTwo();
  api.on(SUBMIT, json(402, { problem: 'broke' }));
  api.on(BOLT, json(402, { problem: 'broke' }));
  await errorOf(kinora.generate(FIVE, BOTH));
  const before = api.calls.length;
  const error = await errorOf(kinora.generate(FIVE, BOTH));
  expect(error).toMatchObject({ code: 'provider_unavailable', mayHaveCharged: 'no' });
  expect(error.retry.safe).toBe(true);
  expect(error.retry.afterMs).toBeGreaterThan(0);
  expect(api.calls).toHaveLength(before);
});

test('a process that takes a job over falls back as the first one would have', async () => {
  const store = { ...memoryStore(), leaseMs: 30_000 };
  // It sleeps until its provider has time, and never wakes up again.
  const first = openTwo({ store }, createFakeClock());
  first.api.on(SUBMIT, json(429, {}, { 'retry-after': '20' }));
  first.kinora.generate(FIVE, BOTH).catch(() => {});
  await expect.poll(async () => (await store.jobs({ limit: 1 }))[0]?.state).toBe('open');
  await expect.poll(() => first.clock.sleeps.includes(20_000)).toBe(true);

  const second = openTwo({ store });
  await second.clock.advance(60_000);
  second.api.on(SUBMIT, broke);
  const [job] = await second.kinora.recover();
  const clip = await job?.wait();
  expect(clip?.url).toBe(BOLT_VIDEO);
  expect(clip?.attempts).toMatchObject([
    { provider: 'acme', state: 'refused', sends: 2 },
    { provider: 'bolt', state: 'succeeded', sends: 1 },
  ]);
});

test('B10: a provider without a key is passed over where keys are named as a reason to', async () => {
  const { adapter } = acme();
  const providers = [{ adapter, options: {} }, bolt({ apiKey: 'key-of-bolt-1' })];
  const { kinora } = openTwo({ providers });
  const error = await errorOf(kinora.generate(FIVE, BOTH));
  expect(error).toMatchObject({ code: 'missing_key', mayHaveCharged: 'no' });
  const clip = await kinora.generate(FIVE, { ...BOTH, fallbackOn: ['unauthenticated'] });
  expect(clip.provider).toBe('bolt');
  expect(clip.skipped).toMatchObject([
    { provider: 'acme', reason: expect.stringContaining('no API key for Acme') },
  ]);
});
