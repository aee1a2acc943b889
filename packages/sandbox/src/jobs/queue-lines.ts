import type { Job } from './job.ts';
import { phaseAt, type Timeline } from './timeline.ts';

interface Waiting {
  readonly job: Job;
  readonly timeline: Timeline;
}

/** Who waits before whom, counted without looking at every job there ever was. */
export interface QueueLines {
  join(entry: Waiting): void;
  /** How many jobs of the same model came before this one and are still queued. */
  ahead(entry: Waiting, nowMs: number): number;
}

export function createQueueLines(): QueueLines {
  const lines = new Map<string, Waiting[]>();
  const lineOf = ({ job }: Waiting): string => `${job.provider} ${job.modelId}`;
  return {
    join(entry) {
      const line = lines.get(lineOf(entry));
      if (line === undefined) lines.set(lineOf(entry), [entry]);
      else line.push(entry);
    },
    ahead(entry, nowMs) {
      // A job that has left the queue never comes back to it.
      const line = lines.get(lineOf(entry))?.filter((each) => isQueued(each, nowMs)) ?? [];
      lines.set(lineOf(entry), line);
      return line.findLastIndex(({ job }) => job.ordinal < entry.job.ordinal) + 1;
    },
  };
}

function isQueued({ timeline }: Waiting, nowMs: number): boolean {
  return phaseAt(timeline, nowMs) === 'queued';
}
