import { errorFrom } from '../errors/error-record.ts';
import type { KinoraError } from '../errors/kinora-error.ts';
import type { JobSnapshot } from '../job/snapshot.ts';
import { refOf, type Held } from './held.ts';

/** How a job stands by what is kept of it. */
export function snapshotOf(held: Held, at: number): JobSnapshot {
  const { job, attempt } = held;
  const { providerState } = attempt;
  const base = {
    ref: refOf(held),
    at,
    ...(providerState !== undefined && { providerState }),
    ...(job.cancelRequested && { cancelRequested: true }),
  };
  switch (job.state) {
    case 'open':
      return { ...base, ...openState(held) };
    case 'succeeded':
      if (attempt.output === undefined) break;
      return { ...base, state: 'succeeded', output: attempt.output };
    case 'cancelled':
      return { ...base, state: 'cancelled' };
    case 'failed':
    case 'parked':
      return { ...base, state: job.state, error: errorOf(held) };
  }
  throw new TypeError(`job ${job.id} has succeeded without an output`);
}

/** Why a job is in doubt, has failed or is parked, with its handle where it may have cost. */
export function errorOf(held: Held): KinoraError {
  const { job, attempt } = held;
  const record = attempt.error ?? job.error ?? NO_REASON;
  const error = held.error ?? errorFrom(record, attempt.provider);
  const isOwed = attempt.charged !== 'no' || attempt.requestId !== undefined;
  return isOwed ? error.withJob(refOf(held)) : error;
}

const NO_REASON = {
  code: 'generation_failed',
  message: 'the job failed without a reason',
  phase: 'check',
  mayHaveCharged: 'unknown',
} as const;

function openState(held: Held) {
  const { state, queuePosition } = held.attempt;
  switch (state) {
    case 'queued':
      return queuePosition === undefined ? { state } : { state, queuePosition };
    case 'unconfirmed':
      return { state, error: errorOf(held) };
    case 'running':
      return { state };
    // The video is made, and still has to be saved.
    case 'succeeded':
      return { state: 'running' } as const;
    case 'intent':
    case 'submitting':
    case 'refused':
    case 'failed':
    case 'cancelled':
    case 'parked':
      return { state: 'submitting' } as const;
  }
}
