/** Where a job stands. The last four end it; `parked` waits for a person. */
export type JobState =
  | 'submitting'
  | 'unconfirmed'
  | 'queued'
  | 'running'
  | 'succeeded'
  | 'failed'
  | 'cancelled'
  | 'parked';

const ENDS: ReadonlySet<JobState> = new Set(['succeeded', 'failed', 'cancelled', 'parked']);

export function isEnd(state: JobState): boolean {
  return ENDS.has(state);
}
