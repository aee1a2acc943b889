import type { AttemptRow, JobRow, StoreWrite } from '@kinora/core/store';

export function newJob(id: string, fields: Partial<JobRow> = {}): StoreWrite {
  const row: JobRow = {
    id,
    version: 1,
    state: 'open',
    requestHash: 'a1b2',
    request: { prompt: `A fox named ${id}.` },
    options: {
      providers: ['acme'],
      onUnknownSubmit: 'reconcile',
      fallbackOn: [],
      allowDoubleSpend: false,
    },
    createdAt: 1000,
    cancelRequested: false,
    ...fields,
  };
  return { kind: 'job', row, was: row.version - 1 };
}

export function newAttempt(
  id: string,
  jobId: string,
  fields: Partial<AttemptRow> = {},
): StoreWrite {
  const row: AttemptRow = {
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
  return { kind: 'attempt', row, was: row.version - 1 };
}
