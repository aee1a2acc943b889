import type { AttemptRow, JobRow, JobStore } from '@kinora/core/store';
import { expect } from 'vitest';
import type { StoreRule } from './rule.ts';
import { sampleAttempt, sampleJob } from './sample-rows.ts';
import { changeAttempt, given, newAttempt, newJob } from './writes.ts';

const VIDEO = { videos: [{ url: 'https://cdn.acme.example/fox.mp4' }], raw: {} };
const FILE = { index: 0, path: 'fox.mp4', sizeBytes: 9, sha256: 'ff', at: 3000 };

/** Work is never left lying, and never done by two at once. */
export const CLAIMS: readonly StoreRule[] = [
  {
    title: 'hands out what is due, the longest due first, and no more than asked for',
    async holds(store) {
      await add(store, { c: { nextAt: 3000 }, a: { nextAt: 1000 }, d: { nextAt: 4001 } });
      await add(store, { b: { nextAt: 2000 } });
      expect(await claimed(store, 'me', { now: 4000, limit: 2 })).toEqual(['a', 'b']);
      expect(await claimed(store, 'me', { now: 4000 })).toEqual(['c']);
      expect(await claimed(store, 'me', { now: 4001 })).toEqual(['d']);
    },
  },
  {
    title: 'hands out an attempt when the time comes to which it was moved',
    async holds(store) {
      await add(store, { a: { nextAt: 1000 }, b: { nextAt: 2000 } });
      await changeAttempt(store, 'a', { nextAt: 5000 });
      await changeAttempt(store, 'b', { nextAt: 1500 });
      expect(await claimed(store, 'me', { now: 4999 })).toEqual(['b']);
      expect(await claimed(store, 'me', { now: 5000 })).toEqual(['a']);
    },
  },
  {
    title: 'hands out attempts in every state in which work is left, and no others',
    async holds(store) {
      const live = ['intent', 'queued', 'running', 'submitting', 'unconfirmed'] as const;
      const others = ['cancelled', 'failed', 'parked', 'refused', 'succeeded'] as const;
      for (const state of [...live, ...others]) await add(store, { [state]: { state } });
      expect((await claimed(store, 'me')).toSorted()).toEqual(live);
    },
  },
  {
    title: 'gives a claimed attempt its owner and a new version, and counts who took it over',
    async holds(store) {
      await add(store, { a: {}, b: { owner: 'dead', takeovers: 1 } });
      const rows = await store.claim({ owner: 'me', now: 5000, limit: 9 });
      const [a, b] = rows.toSorted((one, other) => (one.id < other.id ? -1 : 1));
      expect(a).toStrictEqual(sampleAttempt('a', 'job of a', { owner: 'me', version: 2 }));
      expect(b).toStrictEqual(
        sampleAttempt('b', 'job of b', { owner: 'me', version: 2, takeovers: 2 }),
      );
      expect(await store.attempt('a')).toStrictEqual(a);
    },
  },
  {
    title: 'leaves an attempt to its owner while he says that he is at work (E4)',
    async holds(store) {
      await add(store, { a: { owner: 'her' } });
      await store.beat('her', 6000);
      expect(await claimed(store, 'me', { now: 5999 })).toEqual([]);
      await store.beat('her', 8000);
      expect(await claimed(store, 'me', { now: 7999 })).toEqual([]);
      expect(await claimed(store, 'me', { now: 8000 })).toEqual(['a']);
    },
  },
  {
    title: 'takes what a process left that never said it was at work, but not from who asks',
    async holds(store) {
      await add(store, { a: { owner: 'her' } });
      expect(await claimed(store, 'her')).toEqual([]);
      expect(await claimed(store, 'me')).toEqual(['a']);
    },
  },
  {
    title: 'lets a former owner who wakes up commit nothing (A14)',
    async holds(store) {
      await add(store, { a: { owner: 'her' } });
      expect(await claimed(store, 'me')).toEqual(['a']);
      const row = sampleAttempt('a', 'job of a', { version: 2, state: 'submitting', owner: 'her' });
      const late = await store.commit([{ kind: 'attempt', row, was: 1 }]);
      expect(late).toEqual({ kind: 'stale', id: 'a' });
      expect((await store.attempt('a'))?.owner).toBe('me');
    },
  },
  {
    title: 'hands out each attempt once, however many ask at once',
    async holds(store) {
      const ids = Array.from({ length: 12 }, (_, index) => `a${index + 10}`);
      for (const id of ids) await add(store, { [id]: {} });
      const owners = ['me', 'her', 'him', 'them'];
      for (const owner of owners) await store.beat(owner, 9999);
      const lists = await Promise.all(
        owners.map((owner) => claimed(store, owner, { now: 5000, limit: 5 })),
      );
      expect(lists.flat().toSorted()).toEqual(ids);
    },
  },
  {
    title: 'hands out the attempts of one job alone when asked to',
    async holds(store) {
      await add(store, { a: {}, b: {} });
      expect(await claimed(store, 'me', { now: 999, jobId: 'job of b' })).toEqual([]);
      expect(await claimed(store, 'me', { jobId: 'job of b', limit: 0 })).toEqual([]);
      expect(await claimed(store, 'me', { jobId: 'job of b' })).toEqual(['b']);
      expect(await claimed(store, 'me', { jobId: 'nobody' })).toEqual([]);
    },
  },
  {
    title: 'hands out a video that is still to be saved, until its file is there (D12)',
    async holds(store) {
      const made = { state: 'succeeded', output: VIDEO } as const;
      await add(store, { a: made, b: made }, { state: 'succeeded', saveAs: 'fox.mp4' });
      await add(store, { c: made }, { saveAs: 'fox.mp4' });
      await add(store, { d: made }, { state: 'cancelled', saveAs: 'fox.mp4' });
      await add(store, { e: made }, { state: 'succeeded' });
      await given(store, { kind: 'output', row: { ...FILE, attemptId: 'b' } });
      expect((await claimed(store, 'me')).toSorted()).toEqual(['a', 'c']);
      await given(store, { kind: 'output', row: { ...FILE, attemptId: 'a' } });
      expect(await claimed(store, 'her')).toEqual(['c']);
    },
  },
  {
    title: 'lists the attempts of a provider that are in doubt, oldest first',
    async holds(store) {
      await add(store, {
        young: { state: 'unconfirmed', createdAt: 3000 },
        old: { state: 'parked', createdAt: 1000 },
        middle: { state: 'unconfirmed', createdAt: 2000 },
        known: { state: 'parked', requestId: 'r-1' },
        sent: { state: 'submitting', createdAt: 4000 },
        unsent: { state: 'intent' },
        foreign: { state: 'unconfirmed', provider: 'bolt' },
      });
      expect(ids(await store.inDoubt('acme'))).toEqual(['old', 'middle', 'young', 'sent']);
      await changeAttempt(store, 'middle', { state: 'queued', requestId: 'r-2' });
      await changeAttempt(store, 'sent', { state: 'refused' });
      expect(ids(await store.inDoubt('acme'))).toEqual(['old', 'young']);
    },
  },
];

type Attempts = Readonly<Record<string, Partial<AttemptRow>>>;
type Job = Partial<JobRow> & { readonly saveAs?: string };

/** Adds attempts by their ids, each with a job of its own. */
async function add(store: JobStore, attempts: Attempts, job: Job = {}): Promise<void> {
  for (const [id, fields] of Object.entries(attempts)) {
    const jobId = `job of ${id}`;
    const attempt = newAttempt(sampleAttempt(id, jobId, fields));
    await given(store, newJob(sampleJob(jobId, job)), attempt);
  }
}

interface Ask {
  readonly now?: number;
  readonly limit?: number;
  readonly jobId?: string;
}

async function claimed(
  store: JobStore,
  owner: string,
  { now = 5000, limit = 9, jobId }: Ask = {},
): Promise<readonly string[]> {
  return ids(await store.claim({ owner, now, limit, jobId }));
}

function ids(rows: readonly { readonly id: string }[]): readonly string[] {
  return rows.map(({ id }) => id);
}
