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
  /** The same of many. */
  seeAll(jobs: readonly Job[]): Promise<readonly Seen[]>;
  /** The same as a check is answered: a job made to flap goes back on its word once. */
  report(job: Job): Promise<JobView>;
  /** Stops a job now; which phases it may be stopped in is the provider's rule. */
  cancel(job: Job): void;
  standing(job: Job): Standing;
}

/** A job and where it stands. */
export interface Seen {
  readonly job: Job;
  readonly view: JobView;
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
  isSettled: boolean;
  isMade: boolean;
  clip: Clip | undefined;
  endReports: number;
}

export function createJobBook(parts: JobBookParts): JobBook {
  const { clock } = parts;
  const entries = createEntries();
  const lines = createQueueLines();
  const viewNow = (entry: Entry): JobView => {
    const nowMs = clock.now();
    return viewOf(entry, nowMs, () => lines.ahead(entry, nowMs));
  };
  const see = async (job: Job): Promise<JobView> => {
    const entry = entries.of(job);
    await known(entry, clock);
    return viewNow(entry);
  };
  return {
    accept(submission) {
      const entry = openEntry(parts, submission, entries.size() + 1);
      entries.add(entry);
      lines.join(entry);
      parts.onAccept(entry.job);
      return entry.job;
    },
    get: entries.get,
    list: entries.list,
    see,
    async seeAll(jobs) {
      const seen = jobs.map(entries.of);
      const unsure = seen.filter(({ isSettled, isMade }) => !isSettled || !isMade);
      await Promise.all(unsure.map((entry) => known(entry, clock)));
      return seen.map((entry) => ({ job: entry.job, view: viewNow(entry) }));
    },
    async report(job) {
      const view = await see(job);
      const entry = entries.of(job);
      if (view.phase === 'queued' || view.phase === 'running') return view;
      entry.endReports += 1;
      const flaps = job.effect?.kind === 'flap' && entry.endReports === 2;
      return flaps ? { phase: 'running', startedAtMs: entry.timeline.startsAtMs } : view;
    },
    cancel(job) {
      const entry = entries.of(job);
      entry.timeline = { ...entry.timeline, cancelledAtMs: clock.now() };
    },
    standing: (job) => standingOf(entries.of(job), clock.now()),
  };
}

function createEntries() {
  const entries = new Map<Job, Entry>();
  const jobs = new Map<string, Job>();
  const jobsOf: Record<Provider, Job[]> = { fal: [], wavespeed: [], runcomfy: [] };
  return {
    add(entry: Entry): void {
      const { job } = entry;
      entries.set(job, entry);
      jobs.set(keyOf(job.provider, job.id), job);
      jobsOf[job.provider].push(job);
    },
    of(job: Job): Entry {
      const entry = entries.get(job);
      if (entry === undefined) throw new Error(`The sandbox has no job ${job.id}`);
      return entry;
    },
    get: (provider: Provider, id: string) => jobs.get(keyOf(provider, id)),
    list: (provider: Provider): readonly Job[] => jobsOf[provider],
    size: () => entries.size,
  };
}

/** Resolves once all is known that decides how the job stands now. */
async function known(entry: Entry, clock: Clock): Promise<void> {
  if (clock.now() >= entry.timeline.startsAtMs) await entry.settled;
  if (phaseAt(entry.timeline, clock.now()) === 'succeeded') await entry.made;
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
    const known = { settled: done, made: done, isSettled: true, isMade: true };
    return { job, timeline, ...known, clip: undefined, endReports: 0 };
  }
  const { inputs, outcome } = orderClip(parts, job);
  const fail = (failure: Failure | undefined): void => {
    if (failure !== undefined) entry.timeline = failing(entry.timeline, failure);
  };
  const settled = inputs.then((failure) => {
    fail(failure);
    entry.isSettled = true;
  });
  const made = outcome.then(({ clip, failure }) => {
    entry.clip = clip;
    fail(failure);
    entry.isMade = true;
  });
  const unknown = { settled, made, isSettled: false, isMade: false };
  const entry: Entry = { job, timeline, ...unknown, clip: undefined, endReports: 0 };
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
