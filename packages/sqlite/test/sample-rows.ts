import type { AttemptRow, StoreWrite } from '@kinora/core/store';
import { sampleAttempt, sampleJob } from '@kinora/testing';

export function newJob(id: string, fields: Parameters<typeof sampleJob>[1] = {}) {
  const row = sampleJob(id, { request: { prompt: `A fox named ${id}.` }, ...fields });
  return { kind: 'job', row, was: row.version - 1 } satisfies StoreWrite;
}

export function newAttempt(id: string, jobId: string, fields: Partial<AttemptRow> = {}) {
  const row = sampleAttempt(id, jobId, fields);
  return { kind: 'attempt', row, was: row.version - 1 } satisfies StoreWrite;
}
