import { isDeepStrictEqual } from 'node:util';
import type { JobStore, StoreWrite } from '../../src/store/job-store.ts';
import { memoryStore } from '../../src/store/memory-store.ts';
import type { AttemptRow, BudgetRow, JobRow } from '../../src/store/rows.ts';
import type { HttpCall } from '../../src/transport/transport.ts';
import { KEYS } from './process.ts';

/** A store of several processes that looks at every commit, and keeps what is wrong with it. */
export interface WatchedStore {
  readonly store: JobStore;
  readonly wrongs: string[];
  /** What the store knows of an attempt whose paid request is leaving. */
  readonly notePost: (call: HttpCall) => void;
  readonly attempts: ReadonlyMap<string, AttemptRow>;
  readonly jobs: ReadonlyMap<string, JobRow>;
  /** As it was after the latest commit. */
  readonly budget: () => Pick<BudgetRow, 'heldMicroUsd' | 'spentMicroUsd'>;
}

export const LEASE_MS = 60_000;

/** `pass` holds a commit back before and after it is made. */
export function watchedStore(pass: (what: string) => Promise<void>): WatchedStore {
  const memory = memoryStore();
  const attempts = new Map<string, AttemptRow>();
  const jobs = new Map<string, JobRow>();
  const posts = new Map<string, number>();
  const wrongs: string[] = [];
  let latest = { heldMicroUsd: 0, spentMicroUsd: 0 };
  const look = async (writes: readonly StoreWrite[]) => {
    wrongs.push(...writes.flatMap((write) => wrongsIn(write, attempts)));
    for (const write of writes) {
      if (write.kind === 'attempt') attempts.set(write.row.id, write.row);
      if (write.kind === 'job') jobs.set(write.row.id, write.row);
      if (write.kind === 'spend' || write.kind === 'limit') {
        const budget = await memory.budget(write.budget);
        if (budget === undefined || write.kind === 'limit') continue;
        latest = budget;
        const { limitMicroUsd, heldMicroUsd, spentMicroUsd } = budget;
        if (heldMicroUsd + spentMicroUsd > limitMicroUsd || heldMicroUsd < 0) {
          wrongs.push(
            `invariant 8: ${heldMicroUsd} held and ${spentMicroUsd} spent of ${limitMicroUsd}`,
          );
        }
      }
    }
  };
  return {
    wrongs,
    attempts,
    jobs,
    budget: () => latest,
    store: {
      ...memory,
      leaseMs: LEASE_MS,
      async commit(writes) {
        await pass('commit');
        const commit = await memory.commit(writes);
        if (commit.kind === 'done') await look(writes);
        await pass('commit');
        return commit;
      },
      async claim(claim) {
        const claimed = await memory.claim(claim);
        for (const row of claimed) attempts.set(row.id, row);
        await pass('claim');
        return claimed;
      },
    },
    notePost(call) {
      const row = [...attempts.values()].find(
        ({ state, body }) =>
          state === 'submitting' && isDeepStrictEqual(body, JSON.parse(String(call.body))),
      );
      if (row === undefined)
        return void wrongs.push(`invariant 1: nobody knows of ${String(call.body)}`);
      const sent = (posts.get(row.id) ?? 0) + 1;
      posts.set(row.id, sent);
      const isKept = row.token !== '' && row.sentAt !== undefined && row.owner !== undefined;
      if (!isKept || row.charged !== 'unknown') wrongs.push(`invariant 1: ${JSON.stringify(row)}`);
      if (sent > row.sends) wrongs.push(`invariant 1: sent ${sent} times and counted ${row.sends}`);
    },
  };
}

/** Where an attempt may go from each state, by the state machine of the design. */
const NEXT: Readonly<Record<AttemptRow['state'], readonly AttemptRow['state'][]>> = {
  intent: ['submitting', 'refused', 'cancelled', 'parked', 'queued'],
  submitting: ['intent', 'unconfirmed', 'queued', 'refused', 'parked'],
  unconfirmed: ['queued', 'intent', 'refused', 'parked'],
  queued: ['running', 'succeeded', 'failed', 'cancelled', 'parked'],
  running: ['succeeded', 'failed', 'cancelled', 'parked'],
  parked: ['queued', 'running', 'succeeded', 'failed', 'cancelled'],
  refused: ['queued'],
  cancelled: ['succeeded'],
  failed: [],
  succeeded: [],
};

/** A provider's word may clear a bill; nobody's doubt may. */
const CHARGES: Readonly<Record<AttemptRow['charged'], readonly AttemptRow['charged'][]>> = {
  no: ['unknown', 'yes'],
  unknown: ['no', 'yes'],
  yes: ['no', 'unknown', 'refund-pending'],
  'refund-pending': ['refunded'],
  refunded: [],
};

function wrongsIn(write: StoreWrite, attempts: ReadonlyMap<string, AttemptRow>): readonly string[] {
  const wrongs: string[] = [];
  const text = JSON.stringify(write);
  if (Object.values(KEYS).some((key) => text.includes(key))) wrongs.push(`invariant 12: ${text}`);
  if (write.kind !== 'attempt' && write.kind !== 'job') return wrongs;
  if (write.row.version !== write.was + 1) wrongs.push(`invariant 9: ${text}`);
  if (write.kind === 'job') return wrongs;
  const { row } = write;
  const before = attempts.get(row.id);
  if (before === undefined) return wrongs;
  if (before.state !== row.state && !NEXT[before.state].includes(row.state)) {
    wrongs.push(`invariant 4: ${before.state} to ${row.state}`);
  }
  if (before.charged !== row.charged && !CHARGES[before.charged].includes(row.charged)) {
    wrongs.push(`invariant 7: ${before.charged} to ${row.charged}`);
  }
  // What is known of an end counts; a question is no answer.
  const isForgotten = before.charged === 'yes' && row.charged === 'unknown';
  if (isForgotten && row.state !== 'cancelled' && row.state !== 'failed') {
    wrongs.push(`invariant 7: ${before.state}, billed, to ${row.state}, in doubt`);
  }
  return wrongs;
}
