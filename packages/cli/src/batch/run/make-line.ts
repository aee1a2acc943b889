import { stat } from 'node:fs/promises';
import {
  isKinoraError,
  type Clip,
  type JobRef,
  type JobStore,
  type Kinora,
  type VideoJob,
} from 'kinora';
import type { PlannedLine } from '../plan/plan-line.ts';
import type { AttemptRow, SavedRow, Standing } from '../plan/standing.ts';
import { lineResult, type LineResult } from './line-result.ts';

export interface Workshop {
  readonly kinora: Pick<Kinora, 'resume'>;
  readonly store: JobStore;
  readonly signal: AbortSignal;
}

/** One line's way to its video. */
export interface Errand extends Pick<PlannedLine, 'key' | 'target' | 'standing' | 'handle'> {
  /** Submits its request, where there is no job yet. */
  readonly send: () => Promise<VideoJob<Clip>>;
  /** Told once its job is under way, and where nobody knows whether it is. */
  readonly onJob: (result: LineResult) => void;
}

export interface Made {
  readonly result: LineResult;
  readonly error?: unknown;
}

/** Makes the video of a line, or waits for the one that is being made, and saves it. */
export async function makeLine(shop: Workshop, errand: Errand): Promise<Made> {
  const { store, signal } = shop;
  let job: VideoJob<Clip> | undefined;
  let hush = () => {};
  try {
    job = await jobOf(shop, errand);
    const { id, ref } = job;
    const known = await rowsOf(store, id);
    errand.onJob(lineResult(known, { handle: ref }));
    hush = job.on('state', (news) => {
      if (news.state !== 'unconfirmed') return;
      errand.onJob(lineResult(known, { handle: news.ref, error: news.error }));
    });
    const clip = await job.wait({ signal, deadlineMs: NO_DEADLINE_MS });
    const rows = await rowsOf(store, clip.ref.id);
    const saved = await bringHome(clip, errand.target, { saved: rows.saved, signal });
    return { result: lineResult({ ...rows, saved }, { handle: clip.ref }) };
  } catch (error) {
    const handle = job?.ref ?? (isKinoraError(error) ? error.job : undefined);
    const rows = await knownRows(store, errand, handle);
    return { result: lineResult(rows, { handle, error }), error };
  } finally {
    hush();
  }
}

/** Longer than providers keep jobs; the waiting ends by itself before. */
const NO_DEADLINE_MS = 30 * 24 * 3600_000;

async function jobOf(
  { kinora }: Workshop,
  { handle, standing, send }: Errand,
): Promise<VideoJob<Clip>> {
  if (handle !== undefined) return kinora.resume(handle);
  const { job, attempts } = standing;
  return job === undefined ? send() : kinora.resume(handleOf(job, attempts.at(-1)));
}

/** What the store has under the id counts; all else in a handle is for stores that have not. */
function handleOf(
  { id, createdAt }: NonNullable<Standing['job']>,
  attempt: AttemptRow | undefined,
): JobRef {
  const { provider = '', model = '', account, sentAt = createdAt, requestId } = attempt ?? {};
  return { version: 1, id, provider, model, account, submittedAt: sentAt, requestId };
}

async function rowsOf(store: JobStore, jobId: string) {
  const [job, attempts] = await Promise.all([store.job(jobId), store.attemptsOf(jobId)]);
  const latest = attempts.at(-1);
  const saved = latest === undefined ? undefined : (await store.outputsOf(latest.id))[0];
  return { job, attempts, saved };
}

/** A store in trouble must not hide what went wrong. */
async function knownRows(store: JobStore, { key, standing }: Errand, handle: JobRef | undefined) {
  try {
    const id = handle?.id ?? (await store.jobByKey(key))?.id;
    return id === undefined ? standing : await rowsOf(store, id);
  } catch {
    return standing;
  }
}

/** The video under the line's own name, also where its job was told another one in an earlier run. */
async function bringHome(
  clip: Clip,
  target: string,
  { saved, signal }: { readonly saved: SavedRow | undefined; readonly signal: AbortSignal },
): Promise<Pick<SavedRow, 'sizeBytes' | 'sha256'>> {
  if (saved !== undefined && (await sizeOf(target)) === saved.sizeBytes) return saved;
  return clip.save(target, { signal });
}

async function sizeOf(path: string): Promise<number | undefined> {
  return (await stat(path).catch(() => undefined))?.size;
}
