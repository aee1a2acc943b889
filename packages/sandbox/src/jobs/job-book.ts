import type { ClipRenderer } from '../clip/clip-renderer.ts';
import type { FaultPlan } from '../faults/fault-plan.ts';
import { isJobEffect } from '../faults/job-effect.ts';
import type { FileStore } from '../files/file-store.ts';
import type { Provider } from '../provider.ts';
import type { Clock } from '../world/clock.ts';
import type { CrashLog } from '../world/crash-log.ts';
import type { Timings } from '../world/timings.ts';
import { drawSeed } from './draw-seed.ts';
import type { Clip, Failure, Job, JobView, Submission } from './job.ts';
import { orderClip } from './order-clip.ts';
import { planTimeline } from './plan-timeline.ts';
import { createQueueLines } from './queue-lines.ts';
import { failing, phaseAt, type Phase, type Timeline } from './timeline.ts';

/** Every job the sandbox accepted. */
export interface JobBook {
  /** Accepts a submit: this is the moment that costs money. */
  accept(submission: Submission): Job;
  get(provider: Provider, id: string): Job | undefined;
  /** A provider's jobs, oldest first. */
  list(provider: Provider): readonly Job[];
  /** Where a job stands now; one that is to succeed has not ended before its clip is made. */
  see(job: Job): Promise<JobView>;
  /** The same as a check is answered: a job made to flap goes back on its word once. */
  report(job: Job): Promise<JobView>;
  /** Stops a job now; which phases it may be stopped in is the provider's rule. */
  cancel(job: Job): void;
  standing(job: Job): Standing;
}

/** What the ledger needs to know of a job, without waiting for anything. */
export interface Standing {
  readonly phase: Phase;
  readonly failure: Failure | undefined;
  /** Whether it ever ran. */
  readonly started: boolean;
}

export interface JobBookParts {
  readonly clock: Clock;
  readonly timings: Timings;
  readonly faults: FaultPlan;
  readonly files: FileStore;
  readonly renderer: ClipRenderer;
  readonly crashes: CrashLog;
  readonly onAccept: (job: Job) => void;
}

interface Entry {
  readonly job: Job;
  timeline: Timeline;
  /** Resolves once it is known whether the inputs can be used. */
  readonly settled: Promise<void>;
  /** Resolves once the clip is there, or it is known that there will be none. */
  readonly made: Promise<void>;
  clip: Clip | undefined;
  endReports: number;
}

export function createJobBook(parts: JobBookParts): JobBook {
  const entries = new Map<string, Entry>();
  const jobsOf: Record<Provider, Job[]> = { fal: [], wavespeed: [], runcomfy: [] };
  const lines = createQueueLines();
  let ordinal = 0;
  const entryOf = (job: Job): Entry => {
    const entry = entries.get(keyOf(job.provider, job.id));
    if (entry === undefined) throw new Error(`The sandbox has no job ${job.id}`);
    return entry;
  };
  const see = async (job: Job): Promise<JobView> => {
    const entry = entryOf(job);
    const isDue = (): boolean => parts.clock.now() >= entry.timeline.startsAtMs;
    if (isDue()) await entry.settled;
    const nowMs = parts.clock.now();
    if (phaseAt(entry.timeline, nowMs) === 'succeeded') await entry.made;
    return viewOf(entry, nowMs, () => lines.ahead(entry, nowMs));
  };
  return {
    accept(submission) {
      ordinal += 1;
      const entry = openEntry(parts, submission, ordinal);
      entries.set(keyOf(submission.provider, submission.id), entry);
      jobsOf[submission.provider].push(entry.job);
      lines.join(entry);
      parts.onAccept(entry.job);
      return entry.job;
    },
    get: (provider, id) => entries.get(keyOf(provider, id))?.job,
    list: (provider) => jobsOf[provider],
    see,
    async report(job) {
      const view = await see(job);
      const entry = entryOf(job);
      if (view.phase === 'queued' || view.phase === 'running') return view;
      entry.endReports += 1;
      const flaps = job.effect?.kind === 'flap' && entry.endReports === 2;
      return flaps ? { phase: 'running', startedAtMs: entry.timeline.startsAtMs } : view;
    },
    cancel(job) {
      const entry = entryOf(job);
      entry.timeline = { ...entry.timeline, cancelledAtMs: parts.clock.now() };
    },
    standing: (job) => standingOf(entryOf(job), parts.clock.now()),
  };
}

function keyOf(provider: Provider, id: string): string {
  return `${provider} ${id}`;
}

function openEntry(parts: JobBookParts, submission: Submission, ordinal: number): Entry {
  const { provider, modelId, values } = submission;
  const createdAtMs = parts.clock.now();
  const effect = parts.faults.take(isJobEffect, { on: 'submit', provider, model: modelId });
  const seed = drawSeed(values, ordinal);
  const job: Job = { ...submission, ordinal, createdAtMs, seed, effect };
  const timeline = planTimeline(submission, effect, parts.timings, createdAtMs);
  if (timeline.failure !== undefined) {
    const done = Promise.resolve();
    return { job, timeline, settled: done, made: done, clip: undefined, endReports: 0 };
  }
  const { inputs, outcome } = orderClip(parts, job);
  const fail = (failure: Failure | undefined): void => {
    if (failure !== undefined) entry.timeline = failing(entry.timeline, failure);
  };
  const settled = inputs.then(fail);
  const made = outcome.then(({ clip, failure }) => {
    entry.clip = clip;
    fail(failure);
  });
  const entry: Entry = { job, timeline, settled, made, clip: undefined, endReports: 0 };
  return entry;
}

function standingOf({ timeline }: Entry, nowMs: number): Standing {
  const stoppedAtMs = timeline.cancelledAtMs ?? nowMs;
  return {
    phase: phaseAt(timeline, nowMs),
    failure: timeline.failure,
    started: stoppedAtMs >= timeline.startsAtMs,
  };
}

function viewOf(entry: Entry, nowMs: number, ahead: () => number): JobView {
  const { job, timeline, clip } = entry;
  const { startsAtMs: startedAtMs, endsAtMs: finishedAtMs, failure } = timeline;
  const phase = phaseAt(timeline, nowMs);
  switch (phase) {
    case 'queued':
      return { phase, ahead: ahead() };
    case 'running':
      return { phase, startedAtMs };
    case 'cancelled':
      return { phase, finishedAtMs: timeline.cancelledAtMs ?? nowMs };
    case 'failed':
    case 'succeeded':
      if (failure !== undefined) return { phase: 'failed', startedAtMs, finishedAtMs, failure };
      return {
        phase: 'succeeded',
        startedAtMs,
        finishedAtMs,
        clip: job.effect?.kind === 'no-output' ? undefined : clip,
      };
  }
}
