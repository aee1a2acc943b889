import { appendFile, readFile } from 'node:fs/promises';
import type { Claim, JobStore, StoreWrite } from '../../src/store/job-store.ts';
import { memoryStore } from '../../src/store/memory-store.ts';

/** What changed the store, one a line. */
type Line =
  | { readonly kind: 'commit'; readonly writes: readonly StoreWrite[] }
  | { readonly kind: 'claim'; readonly claim: Claim }
  | { readonly kind: 'beat'; readonly owner: string; readonly until: number }
  | { readonly kind: 'forget'; readonly before: number };

const turns = new Map<string, Promise<unknown>>();

/**
 * Keeps jobs as a log of changes, which every reader plays for itself: another kind of store behind
 * the same port. All who have a path open take turns.
 */
export function logStore(path: string): JobStore {
  const state = memoryStore();
  let played = 0;

  async function play(): Promise<void> {
    const text = await readFile(path, 'utf8').catch(() => '');
    const lines = text.split('\n').slice(played, -1);
    for (const line of lines) {
      // Written below.
      await change(state, JSON.parse(line) as Line);
      played += 1;
    }
  }

  const inTurn = <T>(call: () => Promise<T>): Promise<T> => {
    const turn = (turns.get(path) ?? Promise.resolve()).then(async () => {
      await play();
      return call();
    });
    turns.set(
      path,
      turn.catch(() => undefined),
    );
    return turn;
  };

  const log = async <T>(line: Line, outcome: T): Promise<T> => {
    await appendFile(path, `${JSON.stringify(line)}\n`, { flush: true });
    played += 1;
    return outcome;
  };

  return {
    leaseMs: 1000,
    commit: (writes) =>
      inTurn(async () => {
        const outcome = await state.commit(writes);
        return outcome.kind === 'done' ? log({ kind: 'commit', writes }, outcome) : outcome;
      }),
    claim: (claim) => inTurn(async () => log({ kind: 'claim', claim }, await state.claim(claim))),
    beat: (owner, until) =>
      inTurn(async () => log({ kind: 'beat', owner, until }, await state.beat(owner, until))),
    forget: (before) =>
      inTurn(async () => log({ kind: 'forget', before }, await state.forget(before))),
    job: (id) => inTurn(() => state.job(id)),
    jobByKey: (key) => inTurn(() => state.jobByKey(key)),
    jobs: (query) => inTurn(() => state.jobs(query)),
    attempt: (id) => inTurn(() => state.attempt(id)),
    attemptsOf: (jobId) => inTurn(() => state.attemptsOf(jobId)),
    attemptByToken: (token) => inTurn(() => state.attemptByToken(token)),
    attemptByRequest: (request) => inTurn(() => state.attemptByRequest(request)),
    inDoubt: (provider) => inTurn(() => state.inDoubt(provider)),
    evidenceOf: (attemptId) => inTurn(() => state.evidenceOf(attemptId)),
    outputsOf: (attemptId) => inTurn(() => state.outputsOf(attemptId)),
    budget: (id) => inTurn(() => state.budget(id)),
    health: (provider) => inTurn(() => state.health(provider)),
    durationsOf: (query) => inTurn(() => state.durationsOf(query)),
    untold: (limit) => inTurn(() => state.untold(limit)),
    unreadable: () => inTurn(() => state.unreadable()),
    close: () => inTurn(() => state.close()),
  };
}

function change(state: JobStore, line: Line): Promise<unknown> {
  switch (line.kind) {
    case 'commit':
      return state.commit(line.writes);
    case 'claim':
      return state.claim(line.claim);
    case 'beat':
      return state.beat(line.owner, line.until);
    case 'forget':
      return state.forget(line.before);
  }
}
