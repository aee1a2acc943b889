import type { AttemptState } from '../store/rows.ts';

/**
 * Where an attempt may go from each state. What has ended is never left for a poorer state, save
 * that a job which turns out to exist after all is taken up again: it has been paid for.
 */
const NEXT = {
  intent: ['submitting', 'queued', 'refused', 'cancelled', 'parked'],
  submitting: ['intent', 'unconfirmed', 'queued', 'refused', 'parked'],
  unconfirmed: ['queued', 'intent', 'refused', 'parked'],
  queued: ['running', 'succeeded', 'failed', 'cancelled', 'parked'],
  running: ['succeeded', 'failed', 'cancelled', 'parked'],
  parked: ['queued', 'running', 'succeeded', 'failed', 'cancelled'],
  refused: ['queued'],
  cancelled: ['succeeded'],
  failed: [],
  succeeded: [],
} as const satisfies Readonly<Record<AttemptState, readonly AttemptState[]>>;

export function mayBecome(from: AttemptState, to: AttemptState): boolean {
  const next: readonly AttemptState[] = NEXT[from];
  return next.includes(to);
}
