import { fitsPath } from '../contract/route.ts';
import { accountOf } from '../engine/connection.ts';
import type { JobRef } from '../job/job-ref.ts';
import { jobRefSchema } from '../job/job-ref-schema.ts';
import type { VideoJob } from '../job/video-job.ts';
import type { Clip } from '../media/clip.ts';
import { describe } from '../request/describe.ts';
import { invalidRequest } from '../request/read-request.ts';
import { recordOf } from '../errors/error-record.ts';
import { submitUnknown } from '../steps/in-doubt.ts';
import { load, type Held } from '../steps/held.ts';
import type { AttemptRow, JobRow } from '../store/rows.ts';
import type { Core } from './core.ts';
import { newId } from './new-id.ts';
import { openJob } from './open-job.ts';

/**
 * A job from its handle. What the store knows of it counts; a handle that is new to the store is
 * kept there first.
 * @throws KinoraError when the handle is not one, or is another account's
 */
export function resumeJob(core: Core, handle: unknown): VideoJob<Clip> {
  const read = jobRefSchema.safeParse(handle);
  if (!read.success || !fitsPaths(read.data)) {
    const allowed = 'the ref of a job, as job.ref or error.job gives it';
    throw invalidRequest([{ field: 'job', given: describe(handle), allowed }]);
  }
  const ref = read.data;
  const connection = core.connectionOf(ref.provider);
  if (ref.account !== undefined && ref.account !== accountOf(connection)) {
    const allowed = `a job of the account whose key is in use at ${ref.provider}`;
    throw invalidRequest([{ field: 'job', given: 'made with another API key', allowed }]);
  }
  const known = { ref, at: core.clock.now() };
  return openJob(core, { ...known, state: 'queued' }, () => adopt(core, ref));
}

/** A handle may come from a stranger, and its ids become parts of a path. */
function fitsPaths({ model, apiVersion = 'v', requestId = 'r' }: JobRef): boolean {
  return [model, apiVersion, requestId].every(fitsPath);
}

/** Keeps a job that this store has not seen; one that it has under another id is the same job. */
async function adopt(core: Core, ref: JobRef): Promise<Held> {
  const { store } = core;
  const held = rowsOf(core, ref);
  const commit = await store.commit([
    { kind: 'job', row: held.job, was: 0 },
    { kind: 'attempt', row: held.attempt, was: 0 },
  ]);
  if (commit.kind === 'done') return held;
  const { provider, account, requestId } = held.attempt;
  const twin =
    requestId === undefined
      ? undefined
      : await store.attemptByRequest({ provider, account, requestId });
  return (await load(store, twin?.jobId ?? ref.id)) ?? held;
}

function rowsOf(core: Core, ref: JobRef): Held {
  const { id, provider, submittedAt, requestId, version: _, ...facts } = ref;
  const isKnown = requestId !== undefined;
  const now = core.clock.now();
  const job: JobRow = {
    id,
    version: 1,
    state: isKnown ? 'open' : 'parked',
    requestHash: '',
    options: ADOPTED,
    createdAt: submittedAt,
    cancelRequested: false,
  };
  const attempt: AttemptRow = {
    ...facts,
    id: `${id}.1`,
    jobId: id,
    version: 1,
    number: 1,
    state: isKnown ? 'queued' : 'parked',
    charged: isKnown ? 'yes' : 'unknown',
    provider,
    requestId,
    token: newId('hook', now),
    adjusted: [],
    unsupported: [],
    holdMicroUsd: 0,
    sends: 1,
    createdAt: submittedAt,
    sentAt: submittedAt,
    owner: core.owner,
    takeovers: 0,
    nextAt: now,
  };
  const held = { job, attempt, earlier: [] };
  if (isKnown) return held;
  const when = new Date(submittedAt).toISOString();
  const message = `it is not known whether ${provider} took this job, sent at ${when} to ${ref.model}`;
  const error = submitUnknown(held, message);
  return { ...held, error, attempt: { ...attempt, error: recordOf(error) } };
}

const ADOPTED: JobRow['options'] = {
  providers: [],
  onUnknownSubmit: 'park',
  fallbackOn: [],
  allowDoubleSpend: false,
};
