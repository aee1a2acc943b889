import type { AttemptRow, EndEvent, JobOptions, JobRow } from '@kinora/core/store';

const OPTIONS: JobOptions = {
  providers: ['acme'],
  onUnknownSubmit: 'reconcile',
  fallbackOn: [],
  allowDoubleSpend: false,
};

/** A job as it is when it is new; `saveAs` alone reaches into its options. */
export function sampleJob(
  id: string,
  { saveAs, ...fields }: Partial<JobRow> & { readonly saveAs?: string | undefined } = {},
): JobRow {
  return {
    id,
    version: 1,
    state: 'open',
    requestHash: 'a1b2',
    options: saveAs === undefined ? OPTIONS : { ...OPTIONS, saveAs },
    createdAt: 1000,
    cancelRequested: false,
    ...fields,
  };
}

/** An attempt of a job as it is when it is new. */
export function sampleAttempt(
  id: string,
  jobId: string,
  fields: Partial<AttemptRow> = {},
): AttemptRow {
  return {
    id,
    jobId,
    version: 1,
    number: 1,
    state: 'intent',
    charged: 'no',
    provider: 'acme',
    model: 'acme/reel',
    token: `token of ${id}`,
    adjusted: [],
    unsupported: [],
    holdMicroUsd: 0,
    sends: 0,
    createdAt: 1000,
    takeovers: 0,
    nextAt: 1000,
    ...fields,
  };
}

/** How a job ended that is told under an id of its own. */
export function sampleEnd(jobId: string, at: number): EndEvent {
  return { id: `end of ${jobId}`, jobId, at };
}
