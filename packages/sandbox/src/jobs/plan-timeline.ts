import type { JobEffect } from '../faults/job-effect.ts';
import type { Timings } from '../world/timings.ts';
import type { Submission } from './job.ts';
import { failing, type Timeline } from './timeline.ts';

/** When a job that is accepted now will start and end. */
export function planTimeline(
  submission: Submission,
  effect: JobEffect | undefined,
  timings: Timings,
  nowMs: number,
): Timeline {
  const stuck = effect?.kind === 'stuck' ? effect.in : undefined;
  const startsAtMs = stuck === 'queue' ? Infinity : nowMs + timings.queueMs;
  const runMs = effect?.kind === 'slow' ? timings.runMs * effect.times : timings.runMs;
  const endsAtMs = stuck === undefined ? startsAtMs + runMs : Infinity;
  const timeline: Timeline = {
    createdAtMs: nowMs,
    startsAtMs,
    endsAtMs,
    failure: undefined,
    cancelledAtMs: undefined,
  };
  const deadlineMs = nowMs + (submission.startTimeoutMs ?? Infinity);
  if (startsAtMs > deadlineMs) {
    const failure = { reason: 'timeout', problems: [] } as const;
    return { ...timeline, startsAtMs: deadlineMs, endsAtMs: deadlineMs, failure };
  }
  if (submission.failure !== undefined) return failing(timeline, submission.failure);
  if (effect?.kind !== 'fail') return timeline;
  return failing(timeline, { reason: effect.reason, problems: [] });
}
