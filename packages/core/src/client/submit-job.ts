import { cancelJob } from './cancel-job.ts';
import { checkCall } from './check-call.ts';
import { release } from '../flow/release.ts';
import { sendAttempt } from '../flow/send-attempt.ts';
import { stopCode } from '../flow/unless-aborted.ts';
import { stopped } from '../job/wait-for-end.ts';
import { isKinoraError } from '../errors/kinora-error.ts';
import type { VideoJob } from '../job/video-job.ts';
import type { Clip } from '../media/clip.ts';
import { knownRef, load, refOf, type Held } from '../steps/held.ts';
import { keep } from '../steps/save.ts';
import { errorOf, snapshotOf } from '../steps/snapshot-of.ts';
import { unsentEnd } from '../steps/submit-step.ts';
import type { Core } from './core.ts';
import { startDeadline } from './deadline.ts';
import { jobPorts } from './job-ports.ts';
import { openJob } from './open-job.ts';
import type { GenerateOptions } from './options.ts';
import { planJob } from './plan-job.ts';

/** Submits, and waits for the video; the deadline covers both. */
export async function generate(
  core: Core,
  request: unknown,
  options: GenerateOptions,
): Promise<Clip> {
  checkCall(options);
  const deadline = startDeadline(core.clock, options.deadlineMs, options.signal);
  try {
    const sent = { ...options, signal: deadline.signal };
    const job = await submitJob(core, request, sent, () => placeFor(options));
    const { signal, onAbort } = options;
    return await job.wait({ signal, onAbort, deadlineMs: deadline.leftMs() });
  } finally {
    deadline.end();
  }
}

/** Who waits for a video saves it too, and a place that takes none is known before it is paid for. */
export async function placeFor({ saveAs }: Pick<GenerateOptions, 'saveAs'>): Promise<void> {
  if (saveAs === undefined) return;
  const { ensurePlace } = await import('../media/ensure-place.ts');
  await ensurePlace(saveAs);
}

/** Submits, and leaves the job to whoever wants it. */
export async function submit(
  core: Core,
  request: unknown,
  options: GenerateOptions,
): Promise<VideoJob<Clip>> {
  checkCall(options);
  const job = await submitJob(core, request, options);
  await release(core, job.id);
  return job;
}

/** Plans, keeps, uploads and submits once. From the submit on, every error has the handle. */
export async function submitJob(
  core: Core,
  request: unknown,
  options: GenerateOptions,
  ready?: () => Promise<void>,
): Promise<VideoJob<Clip>> {
  const leave = await core.heartbeat.enter();
  try {
    const { held, isNew } = await planJob(core, request, options, ready);
    const sent = isNew ? await sendNew(core, held, options.signal) : await twinOf(core, held);
    const job = openJob(
      core,
      snapshotOf(sent, core.clock.now()),
      jobPorts(core, sent.job.id, sent),
    );
    return isNew ? await handedOver(core, sent, job, options) : job;
  } finally {
    leave();
  }
}

/** Another call has made the job: where it is being sent, its handle is worth waiting for. */
function twinOf({ sending }: Core, held: Held): Held | Promise<Held> {
  return sending.get(held.attempt.id) ?? held;
}

/** What is stopped before it was sent is gone for good: nobody may send it later. */
async function sendNew(core: Core, held: Held, signal: AbortSignal | undefined): Promise<Held> {
  try {
    return await sendAttempt(core, held, signal);
  } catch (error) {
    const stored = await load(core.store, held.job.id).catch(() => undefined);
    const latest = stored ?? held;
    const over = await keep(core, latest, unsentEnd(core));
    core.unsent.forget(over);
    // An earlier send is in doubt: not all that was sent came to nothing.
    if (over.job.state === 'parked') throw errorOf(over);
    const kept = await load(core.store, held.job.id).catch(() => undefined);
    if (!isKinoraError(error) || kept?.job.state === 'cancelled') throw error;
    // It is still there, for others to send, or they have sent it.
    throw error.withJob(refOf(kept ?? over), knownRef(kept ?? over) ? 'yes' : 'unknown');
  }
}

async function handedOver(
  core: Core,
  sent: Held,
  job: VideoJob<Clip>,
  options: GenerateOptions,
): Promise<VideoJob<Clip>> {
  try {
    return await accepted(core, sent, job, options);
  } catch (error) {
    await release(core, job.id);
    throw error;
  }
}

async function accepted(
  core: Core,
  sent: Held,
  job: VideoJob<Clip>,
  { signal, onAbort }: GenerateOptions,
): Promise<VideoJob<Clip>> {
  const { state } = sent.job;
  if (state !== 'open') {
    core.unsent.forget(sent);
    void core.outbox.tell(core);
  }
  if (state === 'failed' || state === 'parked') throw errorOf(sent);
  if (signal?.aborted !== true) return job;
  // The abort came while the submit was under way: the job may be paid, so its handle goes out.
  if (onAbort === 'cancel') await cancelJob(core, sent).catch(() => {});
  if (sent.attempt.state === 'unconfirmed') throw errorOf(sent);
  const message = 'stopped while submitting; the job was accepted';
  throw stopped(stopCode(signal), message, job.snapshot);
}
