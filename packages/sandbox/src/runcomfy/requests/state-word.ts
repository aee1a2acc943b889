import type { JobView } from '../../jobs/job.ts';

/** A job's state in the words of `/status`, where completed means no more than that it stopped. */
export function statusWord({ phase }: JobView): string {
  switch (phase) {
    case 'queued':
      return 'in_queue';
    case 'running':
      return 'in_progress';
    case 'succeeded':
    case 'failed':
      return 'completed';
    case 'cancelled':
      return 'cancelled';
  }
}

/** The same in the words of `/result`, which knows how a job ended. */
export function resultWord(view: JobView): string {
  const hasStopped = view.phase === 'succeeded' || view.phase === 'failed';
  return hasStopped ? view.phase : statusWord(view);
}
