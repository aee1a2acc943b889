import type { Failure } from './job.ts';

/** When a job changes state; all that is ever stored about its progress. */
export interface Timeline {
  readonly createdAtMs: number;
  /** Infinity: never. */
  readonly startsAtMs: number;
  readonly endsAtMs: number;
  readonly failure: Failure | undefined;
  readonly cancelledAtMs: number | undefined;
}

export type Phase = 'queued' | 'running' | 'succeeded' | 'failed' | 'cancelled';

/** Where a job stands at `nowMs`. */
export function phaseAt(timeline: Timeline, nowMs: number): Phase {
  if (timeline.cancelledAtMs !== undefined) return 'cancelled';
  if (nowMs >= timeline.endsAtMs) return timeline.failure === undefined ? 'succeeded' : 'failed';
  return nowMs >= timeline.startsAtMs ? 'running' : 'queued';
}

/** The same job, found to fail: input the model cannot use ends it as soon as it starts. */
export function failing(timeline: Timeline, failure: Failure): Timeline {
  const atOnce = failure.reason === 'invalid-input' || failure.reason === 'unreachable-media';
  const endsAtMs = atOnce ? timeline.startsAtMs : timeline.endsAtMs;
  return { ...timeline, endsAtMs, failure };
}
