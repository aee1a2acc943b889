import { drive } from '../flow/drive.ts';
import { expectedEndAt } from '../flow/pace.ts';
import { isEnd } from '../job/job-state.ts';
import type { JobSnapshot } from '../job/snapshot.ts';
import type { JobPorts } from '../job/video-job.ts';
import { createClip, type Clip } from '../media/clip.ts';
import type { SavedFile } from '../media/saved-file.ts';
import { load, withKnownId, type Held } from '../steps/held.ts';
import { pollStep } from '../steps/poll-step.ts';
import { snapshotOf } from '../steps/snapshot-of.ts';
import { attemptsOf } from './attempts-of.ts';
import { cancelJob } from './cancel-job.ts';
import type { Core } from './core.ts';
import { downloadOf } from './download-of.ts';

/** What a job needs of the engine. */
export type LoadedPorts = Omit<JobPorts<Clip>, 'emitter' | 'sleep'>;

/** What is done for a job of the store; `opening` are its rows, or how to find them. */
export function jobPorts(
  core: Core,
  jobId: string,
  opening: Held | (() => Promise<Held>),
): LoadedPorts {
  const { clock, store } = core;
  let held = typeof opening === 'function' ? undefined : opening;
  const learn = (news: Held): Held => {
    held = news;
    return news;
  };
  const current = async () => {
    const stored = await load(store, jobId);
    if (held !== undefined) return learn(withKnownId(stored, held));
    return learn(stored ?? (typeof opening === 'function' ? await opening() : opening));
  };
  const prepared = async () => withSuccession(core, await current());
  return {
    follow: (signal) => followed(core, { prepared, current, learn }, signal),
    check: () => checked(core, prepared, learn),
    cancel: async () => cancelJob(core, await current()),
    expectedEndOf: (ref) => expectedEndAt(core.history.of(ref), ref.submittedAt, clock.now()),
    resultOf: (end) => clipOf(core, end, held),
  };
}

/** Who comes next, should the attempt come to nothing at no cost. */
async function withSuccession(core: Core, held: Held): Promise<Held> {
  if (held.job.options.providers.length > 1 && held.job.state === 'open') {
    const { restoreSuccession } = await import('./fallback.ts');
    await restoreSuccession(core, held.job);
  }
  return held;
}

/** Asks once. */
async function checked(
  core: Core,
  prepared: () => Promise<Held>,
  learn: (held: Held) => Held,
): Promise<JobSnapshot> {
  const before = await prepared();
  const lane = core.laneOf(before.attempt.provider);
  const polled = await lane.ask(() => pollStep(core, before));
  const after = learn(polled?.held ?? before);
  const finding = polled?.finding;
  if (finding?.kind === 'no-news') throw finding.error;
  const kept = snapshotOf(after, core.clock.now());
  // The place in a queue is not worth a write, and told all the same.
  const isQueued = kept.state === 'queued' && finding?.news.state === 'queued';
  return isQueued ? { ...kept, ...finding.news } : kept;
}

interface Following {
  readonly prepared: () => Promise<Held>;
  readonly current: () => Promise<Held>;
  readonly learn: (held: Held) => Held;
}

/** Takes the job on, and tells of its end whoever wants to be told. */
async function* followed(
  core: Core,
  { prepared, current, learn }: Following,
  signal: AbortSignal,
): AsyncGenerator<JobSnapshot, void> {
  for await (const snapshot of drive({ ...core, onHeld: learn }, prepared, signal)) {
    if (isEnd(snapshot.state)) {
      core.unsent.forget(await current());
      void core.outbox.tell(core);
    }
    yield snapshot;
  }
}

type Succeeded = Extract<JobSnapshot, { readonly state: 'succeeded' }>;

function clipOf(
  core: Core,
  { ref, output, cancelRequested = false }: Succeeded,
  held?: Held,
): Clip {
  const { adjusted = [], unsupported = [], seed } = held?.attempt ?? {};
  return createClip({
    ref,
    output: { ...output, seed: output.seed ?? seed },
    adjusted,
    unsupported,
    cancelRequested,
    attempts: held === undefined ? [] : attemptsOf(held),
    skipped: held?.job.skipped ?? [],
    askBill: async (signal) => {
      const { actualCost } = await import('./actual-cost.ts');
      return actualCost(core, ref, signal);
    },
    ...downloadOf(core, ref),
    saved: async () => held && savedFile(core, held),
  });
}

/** A store that fails costs a download. */
export async function savedFile(
  { store }: Core,
  { attempt }: Held,
): Promise<SavedFile | undefined> {
  const [file] = await store.outputsOf(attempt.id).catch(() => []);
  return file;
}
