import { recordOf } from '../errors/error-record.ts';
import type { KinoraError } from '../errors/kinora-error.ts';
import type { StoreWrite } from '../store/job-store.ts';
import type { AttemptCharge, AttemptRow, JobRow } from '../store/rows.ts';
import type { StepContext } from './context.ts';
import type { Held } from './held.ts';
import type { Change, Refusal } from './save.ts';

export type EndOfAttempt = Partial<AttemptRow> & {
  readonly state: 'succeeded' | 'refused' | 'failed' | 'cancelled' | 'parked';
  readonly charged: AttemptCharge;
};

type EndContext = Pick<StepContext, 'clock' | 'successorOf' | 'tellsEnds'>;

/**
 * The end of an attempt. Its hold is settled, and in the same commit either the next provider's
 * attempt begins or the job ends too, so that no crash can leave a job that nobody goes on with.
 */
export function ended(
  context: EndContext,
  held: Held,
  end: EndOfAttempt,
  {
    error,
    refusal,
  }: { readonly error?: KinoraError | undefined; readonly refusal?: Refusal | undefined } = {},
): Change {
  const now = context.clock.now();
  const settled = settle(held.attempt, end);
  // Whoever is at work on it goes on to save the video.
  const isUnsaved = end.state === 'succeeded' && held.job.options.saveAs !== undefined;
  const owner = isUnsaved ? held.attempt.owner : undefined;
  const attempt = { ...end, ...settled.attempt, endedAt: now, owner };
  const why = error === undefined ? {} : { error: recordOf(error) };
  const after: Held = { ...held, attempt: { ...held.attempt, ...attempt, ...why }, error };
  const mayFollow = end.state !== 'succeeded' && end.state !== 'cancelled';
  // The budget has no room for the next attempt: the job ends with this one.
  const isBroke = refusal?.kind === 'over-budget';
  const successor = mayFollow && !isBroke ? context.successorOf(after) : undefined;
  if (successor !== undefined) {
    const { attempt: next, skipped } = successor;
    const job = { skipped: [...(held.job.skipped ?? []), ...skipped] };
    return { attempt, error, job, next, more: [...settled.writes, ...holdOf(next)] };
  }
  const state: JobRow['state'] = isUnsaved
    ? 'open'
    : end.state === 'refused'
      ? 'failed'
      : end.state;
  const told = isUnsaved ? [] : endEvent(context, held, { state, at: now });
  return { attempt, error, job: { state }, more: [...settled.writes, ...told] };
}

/** What an attempt takes from its budget before it may be sent. */
export function holdOf({ budget, holdMicroUsd }: AttemptRow): readonly StoreWrite[] {
  if (budget === undefined || holdMicroUsd === 0) return [];
  return [{ kind: 'spend', budget, heldMicroUsd: holdMicroUsd, spentMicroUsd: 0 }];
}

/** Word of a job's end, for those who want to be told. */
export function endEvent(
  { tellsEnds }: Pick<EndContext, 'tellsEnds'>,
  { job, attempt }: Held,
  { state, at }: { readonly state: JobRow['state']; readonly at: number },
): readonly StoreWrite[] {
  if (!tellsEnds) return [];
  return [{ kind: 'end', row: { id: endIdOf(attempt, state), jobId: job.id, at } }];
}

/** The same end has the same id; a job that was parked or cancelled may end once more. */
export function endIdOf({ id }: AttemptRow, state: JobRow['state']): string {
  return `${id}.${state}`;
}

/** A bill that is not known yet keeps its hold; one that cannot become known counts as paid. */
function settle(
  attempt: AttemptRow,
  end: EndOfAttempt,
): { readonly attempt: Partial<AttemptRow>; readonly writes: readonly StoreWrite[] } {
  const { budget, holdMicroUsd } = attempt;
  if (budget === undefined || end.state === 'parked') return { attempt: {}, writes: [] };
  const isFree = end.charged === 'no' || end.charged === 'refunded';
  const bill = isFree ? 0 : (end.actualMicroUsd ?? billOf(attempt));
  // A video that comes after a cancel has been settled once; so has one whose file is gone.
  const isSettled = attempt.state === 'cancelled' || attempt.state === 'succeeded';
  const spentMicroUsd = bill - (isSettled ? billOf(attempt) : 0);
  return {
    attempt: { holdMicroUsd: 0 },
    writes: [{ kind: 'spend', budget, heldMicroUsd: -holdMicroUsd, spentMicroUsd }],
  };
}

/** What is counted as spent for an attempt whose hold has been settled. */
export function countedMicroUsd(attempt: AttemptRow): number {
  const isFree = attempt.charged === 'no' || attempt.charged === 'refunded';
  return isFree ? 0 : billOf(attempt);
}

/** What an attempt costs, as far as it is known; its hold is gone once it is settled. */
function billOf({ actualMicroUsd, holdMicroUsd, estimateMicroUsd = 0 }: AttemptRow): number {
  return actualMicroUsd ?? (holdMicroUsd > 0 ? holdMicroUsd : estimateMicroUsd);
}
