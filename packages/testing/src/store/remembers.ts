import type { AttemptRow, Evidence, JobRow, JobStore } from '@kinora/core/store';
import { expect } from 'vitest';
import type { StoreRule } from './rule.ts';
import { sampleAttempt, sampleEnd, sampleJob } from './sample-rows.ts';
import { given, newAttempt, newJob } from './writes.ts';

const FILE = { attemptId: 'a', index: 0, path: 'b.mp4', sizeBytes: 0, sha256: 'ff', at: 9 };

/** What was seen stays seen, every end is told, and nothing is forgotten that may be billed. */
export const REMEMBERS: readonly StoreRule[] = [
  {
    title: 'keeps all evidence in the order in which it came',
    async holds(store) {
      await given(store, newJob(sampleJob('j')), newAttempt(sampleAttempt('a', 'j')));
      const seen: Evidence[] = [
        { attemptId: 'a', at: 5, kind: 'submit', text: 'HTTP 200 ✓' },
        { attemptId: 'a', at: 3, kind: 'webhook', requestId: 'r-1', text: '' },
        { attemptId: 'a', at: 5, kind: 'submit', text: 'HTTP 200 ✓' },
        { attemptId: 'a', at: 4, kind: 'ledger', text: 'one charge' },
      ];
      for (const row of seen) await given(store, { kind: 'evidence', row });
      expect(await store.evidenceOf('a')).toStrictEqual(seen);
      expect(await store.evidenceOf('b')).toStrictEqual([]);
    },
  },
  {
    title: 'keeps the first 4 KB of long evidence, and no half character',
    async holds(store) {
      await given(store, newJob(sampleJob('j')), newAttempt(sampleAttempt('a', 'j')));
      for (const text of [`a${'🐈'.repeat(2000)}`, 'b'.repeat(4096), 'c'.repeat(4097)]) {
        await given(store, {
          kind: 'evidence',
          row: { attemptId: 'a', at: 1, kind: 'check', text },
        });
      }
      const texts = (await store.evidenceOf('a')).map(({ text }) => text);
      expect(texts).toEqual([`a${'🐈'.repeat(1023)}`, 'b'.repeat(4096), 'c'.repeat(4096)]);
    },
  },
  {
    title: 'replaces a file that is written again, and lists files by their index',
    async holds(store) {
      await given(store, newJob(sampleJob('j')), newAttempt(sampleAttempt('a', 'j')));
      const second = { ...FILE, index: 1, path: 'c.mp4' };
      await given(store, { kind: 'output', row: second }, { kind: 'output', row: FILE });
      const again = { ...FILE, path: 'd.mp4', sizeBytes: 4 };
      await given(store, { kind: 'output', row: again });
      expect(await store.outputsOf('a')).toStrictEqual([again, second]);
      expect(await store.outputsOf('b')).toStrictEqual([]);
    },
  },
  {
    title: 'tells of every end until it was told, and never again (G5)',
    async holds(store) {
      for (const id of ['a', 'b', 'c']) await given(store, newJob(sampleJob(id)));
      const [first, second, third] = [sampleEnd('b', 1), sampleEnd('a', 2), sampleEnd('c', 3)];
      await given(store, { kind: 'end', row: second }, { kind: 'end', row: third });
      await given(store, { kind: 'end', row: first });
      expect(await store.untold(9)).toStrictEqual([first, second, third]);
      expect(await store.untold(2)).toStrictEqual([first, second]);
      await given(store, { kind: 'told', id: second.id }, { kind: 'told', id: 'nobody' });
      await given(store, { kind: 'end', row: second }, { kind: 'end', row: { ...first, at: 99 } });
      expect(await store.untold(9)).toStrictEqual([first, third]);
    },
  },
  {
    title: 'lists jobs newest first, by state, before a moment and up to a number',
    async holds(store) {
      await given(store, newJob(sampleJob('b', { createdAt: 2000, state: 'failed' })));
      await given(store, newJob(sampleJob('c', { createdAt: 3000 })));
      await given(store, newJob(sampleJob('a', { createdAt: 1000 })));
      const list = async (query: Parameters<JobStore['jobs']>[0]) =>
        (await store.jobs(query)).map(({ id }) => id);
      expect(await list({ limit: 9 })).toEqual(['c', 'b', 'a']);
      expect(await list({ limit: 2 })).toEqual(['c', 'b']);
      expect(await list({ limit: 9, before: 3000 })).toEqual(['b', 'a']);
      expect(await list({ limit: 1, states: ['open'], before: 3000 })).toEqual(['a']);
      expect(await list({ limit: 9, states: ['failed', 'open'] })).toEqual(['c', 'b', 'a']);
      expect(await list({ limit: 9, states: [] })).toEqual([]);
      expect(await list({ limit: 0 })).toEqual([]);
    },
  },
  {
    title: 'tells how long the latest jobs of one endpoint took, of those that are known to',
    async holds(store) {
      const made = { state: 'succeeded', charged: 'yes' } as const;
      const took = async (id: string, endedAt: number, fields: Partial<AttemptRow>) =>
        add(store, id, { state: 'succeeded' }, { ...made, endedAt, ...fields });
      await took('second', 2000, { ranMs: 20.5 });
      await took('third', 3000, { ranMs: 30 });
      await took('first', 1000, { ranMs: 10 });
      await took('unseen', 4000, {});
      await took('of another model', 4000, { ranMs: 40, model: 'acme/clip' });
      await took('of another provider', 4000, { ranMs: 40, provider: 'bolt' });
      const endpoint = { provider: 'acme', model: 'acme/reel' };
      expect(await store.durationsOf({ ...endpoint, limit: 9 })).toEqual([30, 20.5, 10]);
      expect(await store.durationsOf({ ...endpoint, limit: 2 })).toEqual([30, 20.5]);
      expect(await store.durationsOf({ ...endpoint, model: 'nobody/s', limit: 9 })).toEqual([]);
    },
  },
  {
    title: 'forgets jobs that ended long ago, with all that belongs to them (E10)',
    async holds(store) {
      const attempt = { state: 'failed', endedAt: 3000, requestId: 'r-1' } as const;
      await add(store, 'old', { state: 'failed', idempotencyKey: 'k' }, attempt);
      await given(store, { kind: 'end', row: sampleEnd('old', 3000) });
      await given(store, { kind: 'told', id: 'end of old' });
      const row = { attemptId: 'of old', at: 1, kind: 'check', text: 'seen' } as const;
      await given(store, { kind: 'evidence', row });
      await given(store, { kind: 'output', row: { ...FILE, attemptId: 'of old' } });
      expect(await store.forget(3000)).toBe(0);
      expect(await store.forget(3001)).toBe(1);
      expect(await store.forget(3001)).toBe(0);
      expect(await store.job('old')).toBeUndefined();
      expect(await store.jobs({ limit: 9 })).toEqual([]);
      expect(await store.attempt('of old')).toBeUndefined();
      expect(await store.attemptsOf('old')).toEqual([]);
      expect(await store.evidenceOf('of old')).toEqual([]);
      expect(await store.outputsOf('of old')).toEqual([]);
      await add(
        store,
        'new',
        { idempotencyKey: 'k' },
        { requestId: 'r-1', token: 'token of of old' },
      );
    },
  },
  {
    title: 'never forgets what may be billed and was not delivered, nor work left (E10)',
    async holds(store) {
      const ended = { state: 'failed', endedAt: 3000 } as const;
      const made = { state: 'succeeded', charged: 'yes', endedAt: 3000 } as const;
      await add(store, 'open', {}, ended);
      await add(store, 'doubt', { state: 'parked' }, { state: 'parked', charged: 'unknown' });
      await add(store, 'billed', { state: 'failed' }, { ...ended, charged: 'yes' });
      await add(store, 'owed', { state: 'failed' }, { ...ended, charged: 'refund-pending' });
      await add(store, 'unsaved', { state: 'succeeded', saveAs: 'b.mp4' }, made);
      await add(store, 'going', { state: 'failed' }, { state: 'running' });
      await add(store, 'late', { state: 'failed' }, { ...ended, endedAt: 4000 });
      await add(store, 'untold', { state: 'failed' }, ended);
      await given(store, { kind: 'end', row: sampleEnd('untold', 3000) });
      await add(store, 'young', { state: 'failed', createdAt: 4000 }, { state: 'refused' });
      const kept = (await store.jobs({ limit: 99 })).map(({ id }) => id);

      await add(store, 'free', { state: 'failed' }, ended);
      await add(store, 'paid back', { state: 'failed' }, { ...ended, charged: 'refunded' });
      await add(store, 'delivered', { state: 'succeeded' }, made);
      await add(store, 'saved', { state: 'succeeded', saveAs: 'b.mp4' }, made);
      await given(store, { kind: 'output', row: { ...FILE, attemptId: 'of saved' } });
      await given(store, newJob(sampleJob('nothing sent', { state: 'failed' })));
      expect(await store.forget(4000)).toBe(5);
      expect((await store.jobs({ limit: 99 })).map(({ id }) => id)).toEqual(kept);
      for (const id of kept) expect(await store.attemptsOf(id)).toHaveLength(1);
    },
  },
  {
    title: 'names no row as unreadable where it can read all',
    async holds(store) {
      await add(store, 'job', {}, {});
      expect(await store.unreadable()).toEqual([]);
    },
  },
];

/** Adds a job with one attempt. */
async function add(
  store: JobStore,
  id: string,
  job: Partial<JobRow> & { readonly saveAs?: string },
  attempt: Partial<AttemptRow>,
): Promise<void> {
  const row = sampleAttempt(`of ${id}`, id, attempt);
  await given(store, newJob(sampleJob(id, job)), newAttempt(row));
}
