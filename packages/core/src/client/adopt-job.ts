import { recordOf } from '../errors/error-record.ts';
import type { JobRef } from '../job/job-ref.ts';
import { load, type Held } from '../steps/held.ts';
import { submitUnknown } from '../steps/in-doubt.ts';
import type { AttemptRow, JobRow } from '../store/rows.ts';
import type { Core } from './core.ts';
import { jobPorts, type LoadedPorts } from './job-ports.ts';
import { newId } from './new-id.ts';

/** What is done for a job from its handle. */
export function portsOfHandle(core: Core, ref: JobRef): LoadedPorts {
  return jobPorts(core, ref.id, () => adopt(core, ref));
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
