import { fileSlotsIn } from '../contract/binding/files.ts';
import { accountOf } from '../engine/connection.ts';
import { submit } from '../engine/submit.ts';
import { KinoraError, type Phase } from '../errors/kinora-error.ts';
import type { DeliveryContext } from '../flow/deliver-files.ts';
import { send } from '../flow/send.ts';
import type { JobRef } from '../job/job-ref.ts';
import { stopped } from '../job/wait-for-end.ts';
import type { VideoJob } from '../job/video-job.ts';
import type { Clip } from '../media/clip.ts';
import { TOO_LATE } from './deadline.ts';
import type { Core } from './lines.ts';
import { openJob } from './open-job.ts';
import type { GenerateOptions, SubmitOptions } from './options.ts';
import { askedOf, plan, type Plan } from './plan.ts';

/** Checks, uploads, and submits once. From the accepted submit on, every error has the handle. */
export async function submitJob(
  core: Core,
  request: unknown,
  options: SubmitOptions & Pick<GenerateOptions, 'onAbort'>,
): Promise<VideoJob<Clip>> {
  const { signal } = options;
  const planned = plan(core, request, options.provider, options);
  const line = core.lineOf(planned.adapter.id);
  const account = accountOf(line.connection);
  const context = { ...core, ...line, uploader: core.options.uploader, signal };

  const body = await before('upload', signal, () => withFiles(planned.translated.body, context));
  let ref: JobRef = { ...refOf(core, planned), account };
  const { apiVersion } = planned.model;
  const submission = await before('submit', signal, () =>
    send(() => {
      ref = { ...ref, submittedAt: core.clock.now() };
      const nowMs = core.clock.now();
      return submit(line.connection, { model: planned.id, apiVersion, body, nowMs });
    }, context),
  );
  if (submission.kind !== 'accepted') throw withHandle(submission.error, submission.kind, ref);

  const { requestId, links } = submission;
  const accepted = { ...ref, requestId, ...(links !== undefined && { links }) };
  const job = openJob(core, accepted, planned.translated);
  if (signal?.aborted !== true) return job;
  // The abort came while the submit was under way: the job is paid, so its handle goes out.
  if (options.onAbort === 'cancel') await job.cancel().catch(() => {});
  const code = codeOf(signal);
  throw stopped(code, 'stopped while submitting; the job was accepted', job.snapshot);
}

/** The part that carries files is loaded only for a request that brings some. */
async function withFiles(
  body: Readonly<Record<string, unknown>>,
  context: DeliveryContext,
): Promise<Readonly<Record<string, unknown>>> {
  if (fileSlotsIn(body).length === 0) return body;
  const { deliverFiles } = await import('../flow/deliver-files.ts');
  return deliverFiles(body, context);
}

/** Runs a step that costs nothing until it is done; an abort before that is free. */
async function before<Result>(
  phase: Phase,
  signal: AbortSignal | undefined,
  step: () => Promise<Result>,
): Promise<Result> {
  try {
    signal?.throwIfAborted();
    return await step();
  } catch (cause) {
    if (signal?.aborted !== true) throw cause;
    const message = 'stopped before anything was submitted';
    throw new KinoraError(codeOf(signal), message, { phase, mayHaveCharged: 'no', cause });
  }
}

function codeOf({ reason }: AbortSignal): 'aborted' | 'deadline_exceeded' {
  return reason === TOO_LATE ? 'deadline_exceeded' : 'aborted';
}

/** Only a submit in doubt has a job to look for. */
function withHandle(error: KinoraError, kind: 'refused' | 'unknown', ref: JobRef): KinoraError {
  return kind === 'refused' ? error : error.withJob(ref);
}

function refOf(core: Core, planned: Plan): JobRef {
  const { adapter, id: model, model: facts, unverified } = planned;
  const { price } = facts;
  const seconds = askedOf(planned).durationSeconds;
  const units = price?.per === 'second' ? seconds : 1;
  return {
    version: 1,
    id: newId(core),
    provider: adapter.id,
    model,
    submittedAt: core.clock.now(),
    asked: askedOf(planned),
    ...(facts.apiVersion !== undefined && { apiVersion: facts.apiVersion }),
    ...(price !== undefined &&
      units !== undefined && { estimateMicroUsd: Math.round(price.microUsd * units) }),
    ...(unverified && { unverified }),
  };
}

/** Sortable by time, and random enough for one machine's jobs of the same millisecond. */
function newId({ clock, random }: Core): string {
  const noise = Math.floor(random() * 36 ** 8)
    .toString(36)
    .padStart(8, '0');
  return `job_${clock.now().toString(36)}${noise}`;
}
