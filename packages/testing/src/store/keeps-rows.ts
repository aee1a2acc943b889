import { expect } from 'vitest';
import type { StoreRule } from './rule.ts';
import { sampleAttempt, sampleJob } from './sample-rows.ts';
import { changeAttempt, changeJob, found, given, newAttempt, newJob } from './writes.ts';

const FULL_JOB = sampleJob('job', {
  idempotencyKey: 'order-17',
  request: { prompt: 'Zwei Katzen 🐈‍⬛ boxen.', seed: 0, audio: false, negativePrompt: '' },
  deadlineAt: 9000,
  error: { code: 'network', message: 'lost', phase: 'submit', mayHaveCharged: 'no' },
});

const FULL_ATTEMPT = sampleAttempt('attempt', 'job', {
  state: 'succeeded',
  charged: 'refund-pending',
  apiVersion: 'v3',
  unverified: false,
  account: '',
  body: {
    prompt: '\u0000 line\n\u2028 "quoted" \\ 猫',
    steps: 0,
    loop: false,
    note: '',
    nil: null,
  },
  bodyHash: 'c3d4',
  seed: 0,
  asked: { width: 1280, height: 720, durationSeconds: 5.375, audio: false },
  adjusted: [{ field: 'fps', asked: 25, sent: 24 }],
  unsupported: [{ field: 'loop', reason: 'the model has no such field' }],
  estimateMicroUsd: 0,
  actualMicroUsd: 400_000,
  holdMicroUsd: 400_000,
  budget: 'daily',
  sends: 2,
  sentAt: 1001,
  requestId: 'r-1',
  links: { check: 'https://acme.example/jobs/r-1' },
  providerState: 'DONE',
  queuePosition: 0,
  owner: 'process',
  endedAt: 4000,
  output: { videos: [{ url: 'https://cdn.acme.example/fox.mp4', nsfw: false }], raw: { a: [0] } },
});

/** What goes in comes out, and is found by what it is asked for. */
export const KEEPS_ROWS: readonly StoreRule[] = [
  {
    title: 'keeps every field as it is: 0, false, empty text and text in any script',
    async holds(store) {
      await given(store, newJob(FULL_JOB), newAttempt(FULL_ATTEMPT));
      expect(await store.job('job')).toStrictEqual(FULL_JOB);
      expect(await store.attempt('attempt')).toStrictEqual(FULL_ATTEMPT);
    },
  },
  {
    title: 'keeps what is absent absent',
    async holds(store) {
      const job = sampleJob('job');
      const attempt = sampleAttempt('attempt', 'job');
      const nothing = { deadlineAt: undefined, error: undefined, idempotencyKey: undefined };
      await given(
        store,
        newJob({ ...job, ...nothing }),
        newAttempt({ ...attempt, seed: undefined }),
      );
      expect(await store.job('job')).toStrictEqual(job);
      expect(await store.attempt('attempt')).toStrictEqual(attempt);
    },
  },
  {
    title: 'drops a field that a row no longer has',
    async holds(store) {
      await given(store, newJob(FULL_JOB), newAttempt(FULL_ATTEMPT));
      await changeJob(store, 'job', { deadlineAt: undefined, idempotencyKey: undefined });
      await changeAttempt(store, 'attempt', { owner: undefined, requestId: undefined });
      expect(Object.keys(found(await store.job('job')))).not.toContain('deadlineAt');
      expect(Object.keys(found(await store.attempt('attempt')))).not.toContain('owner');
      expect(await store.jobByKey('order-17')).toBeUndefined();
      const request = { provider: 'acme', account: '', requestId: 'r-1' };
      expect(await store.attemptByRequest(request)).toBeUndefined();
    },
  },
  {
    title: 'keeps a body of a megabyte',
    async holds(store) {
      const body = { image: 'a🐈'.repeat(350_000) };
      const attempt = sampleAttempt('attempt', 'job', { body });
      await given(store, newJob(sampleJob('job')), newAttempt(attempt));
      expect((await store.attempt('attempt'))?.body).toStrictEqual(body);
    },
  },
  {
    title: 'hands out rows that its callers can do nothing to',
    async holds(store) {
      const request = { prompt: 'A fox.' };
      await given(store, newJob(sampleJob('job', { request })));
      request.prompt = 'A dog.';
      const row = found(await store.job('job'));
      Reflect.set(row, 'state', 'failed');
      Reflect.set(row.options, 'allowDoubleSpend', true);
      expect(await store.job('job')).toStrictEqual(
        sampleJob('job', { request: { prompt: 'A fox.' } }),
      );
    },
  },
  {
    title: 'finds a job by its idempotency key, and an attempt by its token',
    async holds(store) {
      const attempt = sampleAttempt('attempt', 'job');
      const other = sampleAttempt('other', 'job', { number: 2 });
      await given(store, newJob(FULL_JOB), newAttempt(attempt), newAttempt(other));
      expect(await store.jobByKey('order-17')).toStrictEqual(FULL_JOB);
      expect(await store.jobByKey('order-18')).toBeUndefined();
      expect(await store.attemptByToken('token of attempt')).toStrictEqual(attempt);
      expect(await store.attemptByToken('token')).toBeUndefined();
    },
  },
  {
    title: 'finds an attempt by its request id under one provider and one account',
    async holds(store) {
      const attempt = sampleAttempt('attempt', 'job', { account: 'a1', requestId: 'r-1' });
      await given(store, newJob(sampleJob('job')), newAttempt(attempt));
      const request = { provider: 'acme', account: 'a1', requestId: 'r-1' };
      expect(await store.attemptByRequest(request)).toStrictEqual(attempt);
      for (const other of [{ provider: 'bolt' }, { account: undefined }, { requestId: 'r-2' }]) {
        expect(await store.attemptByRequest({ ...request, ...other })).toBeUndefined();
      }
    },
  },
  {
    title: 'lists the attempts of a job in the order of their numbers',
    async holds(store) {
      const first = sampleAttempt('z', 'job', { state: 'refused', createdAt: 2000 });
      const second = sampleAttempt('a', 'job', { number: 2 });
      const foreign = sampleAttempt('b', 'other');
      await given(store, newJob(sampleJob('job')), newJob(sampleJob('other')));
      await given(store, newAttempt(second), newAttempt(foreign), newAttempt(first));
      expect(await store.attemptsOf('job')).toStrictEqual([first, second]);
      expect(await store.attemptsOf('nobody')).toStrictEqual([]);
    },
  },
  {
    title: 'keeps the health of each provider, under a version',
    async holds(store) {
      const row = { provider: 'acme', version: 1, record: { failures: [0, 1], isOpen: false } };
      await given(store, { kind: 'health', row, was: 0 });
      expect(await store.health('acme')).toStrictEqual(row);
      expect(await store.health('bolt')).toBeUndefined();
      const late = { ...row, record: null };
      expect(await store.commit([{ kind: 'health', row: late, was: 0 }])).toEqual({
        kind: 'stale',
        id: 'acme',
      });
      const next = { ...row, version: 2, record: [] };
      await given(store, { kind: 'health', row: next, was: 1 });
      expect(await store.health('acme')).toStrictEqual(next);
    },
  },
];
