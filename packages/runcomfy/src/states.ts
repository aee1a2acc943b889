import type { Protocol } from '@kinora/core/adapter';

// The first two are documented; RunComfy's own ComfyUI nodes take the others as still going.
const going = {
  in_queue: 'queued',
  in_progress: 'running',
  pending: 'queued',
  waiting: 'queued',
  starting: 'queued',
  processing: 'running',
} as const;
const gone = { cancelled: 'cancelled', canceled: 'cancelled' } as const;

/**
 * The two endpoints have vocabularies of their own: under `/status` completed means that the job
 * has stopped, and only `/result` knows how.
 */
export const states = {
  check: { ...going, ...gone, completed: 'stopped', succeeded: 'stopped', failed: 'stopped' },
  result: { ...going, ...gone, succeeded: 'succeeded', completed: 'succeeded', failed: 'failed' },
  cancel: { ...gone, not_cancellable: 'too-late' },
} as const satisfies Protocol['states'];
