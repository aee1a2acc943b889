import { recordOf } from '../errors/error-record.ts';
import type { KinoraError } from '../errors/kinora-error.ts';
import type { Commit, JobStore, StoreWrite } from '../store/job-store.ts';
import { messageOf } from '../transport/failure.ts';
import type { AttemptRow, JobRow } from '../store/rows.ts';
import type { StepContext } from './context.ts';
import { load, withKnownId, type Held } from './held.ts';

/** What a step changes of a job; all of it is committed, or none. */
export interface Change {
  readonly job?: Partial<JobRow>;
  readonly attempt?: Partial<AttemptRow>;
  /** Why the latest attempt, and with it the job where it ends, is as it is now. */
  readonly error?: KinoraError | undefined;
  /** The attempt that follows the latest one. */
  readonly next?: AttemptRow | undefined;
  readonly more?: readonly StoreWrite[];
}

export type Saved = { readonly kind: 'done'; readonly held: Held } | Refusal;
export type Refusal = Exclude<Commit, { readonly kind: 'done' }>;

export async function save(store: JobStore, held: Held, change: Change): Promise<Saved> {
  const { after, writes } = applied(held, change);
  const commit = await store.commit(writes);
  return commit.kind === 'done' ? { kind: 'done', held: after } : commit;
}

const MOST_TRIES = 8;
const LONGEST_WAIT_MS = 8000;

/** Makes a change of a job as it is now; `undefined` when there is nothing left to change. */
export type ChangeOf = (held: Held, refusal?: Refusal) => Change | undefined;

/**
 * Saves what came back from a provider. A store in trouble is tried again, since what it would
 * forget has been paid for; in the end the job goes on in memory, and its handle is told. When
 * another process has changed the job, or the store refuses, the change is made anew.
 */
export async function keep(
  context: Pick<StepContext, 'store' | 'clock' | 'onWarning'>,
  held: Held,
  changeOf: ChangeOf,
): Promise<Held> {
  const { store, clock, onWarning } = context;
  const { id } = held.job;
  let current = held;
  let refusal: Refusal | undefined;
  for (let tries = 1; ; tries += 1) {
    const change = changeOf(current, refusal);
    if (change === undefined) return current;
    if (tries > MOST_TRIES) return leftOut(context, current, change);
    try {
      const saved = await save(store, current, change);
      if (saved.kind === 'done') return saved.held;
      refusal = saved;
      if (saved.kind === 'stale') current = withKnownId(await load(store, id), current);
    } catch (error) {
      const { after } = applied(current, change);
      const { requestId = 'not known' } = after.attempt;
      onWarning(id, `job ${id}, request ${requestId}, cannot be kept: ${messageOf(error)}`);
      if (tries === MOST_TRIES) return after;
      await clock.sleep(Math.min(LONGEST_WAIT_MS, 100 * 2 ** tries));
    }
  }
}

/** Others are always faster: the change goes without saying, save for an id, which is not forgotten. */
async function leftOut(
  { store, onWarning }: Pick<StepContext, 'store' | 'onWarning'>,
  held: Held,
  change: Change,
): Promise<Held> {
  const { after } = applied(held, change);
  const { id } = held.job;
  const { requestId = 'not known' } = after.attempt;
  const message = `job ${id}, request ${requestId}, is being changed by others all the time`;
  onWarning(id, `${message}; a change is left out`);
  const evidence = (change.more ?? []).filter(({ kind }) => kind === 'evidence');
  if (evidence.length > 0) await store.commit(evidence).catch(() => {});
  return after.attempt.requestId === held.attempt.requestId ? held : after;
}

/** A change as rows in memory and as writes. */
function applied(
  held: Held,
  change: Change,
): { readonly after: Held; readonly writes: StoreWrite[] } {
  const { error, next, more = [] } = change;
  const record = error === undefined ? {} : { error: recordOf(error) };
  const job = change.job && moved(held.job, { ...change.job, ...(isClosed(change.job) && record) });
  const attempt = change.attempt && moved(held.attempt, { ...change.attempt, ...record });
  const writes: StoreWrite[] = [...more];
  if (job !== undefined) writes.push({ kind: 'job', row: job, was: held.job.version });
  if (attempt !== undefined) {
    writes.push({ kind: 'attempt', row: attempt, was: held.attempt.version });
  }
  if (next !== undefined) writes.push({ kind: 'attempt', row: next, was: 0 });
  const latest = attempt ?? held.attempt;
  const known = { job: job ?? held.job, error: attempt === undefined ? held.error : error };
  const after =
    next === undefined
      ? { ...held, ...known, attempt: latest }
      : { job: known.job, attempt: next, earlier: [...held.earlier, latest] };
  return { after, writes };
}

function moved<Row extends { readonly version: number }>(row: Row, patch: Partial<Row>): Row {
  return { ...row, ...patch, version: row.version + 1 };
}

function isClosed({ state }: Partial<JobRow>): boolean {
  return state === 'failed' || state === 'parked';
}
