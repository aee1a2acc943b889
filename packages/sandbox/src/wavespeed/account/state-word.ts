import type { Phase } from '../../jobs/timeline.ts';

const WORDS: Readonly<Record<Phase, string>> = {
  queued: 'created',
  running: 'processing',
  succeeded: 'completed',
  failed: 'failed',
  cancelled: 'cancelled',
};

/** WaveSpeed's word for where a prediction stands. */
export function stateWord(phase: Phase): string {
  return WORDS[phase];
}
