import type { Successor } from '../steps/context.ts';
import type { Held } from '../steps/held.ts';

export type Body = Readonly<Record<string, unknown>>;

/** What this process has in hand of jobs that are not sent yet: files, and plans to fall back on. */
export interface Unsent {
  readonly keepBody: (attemptId: string, body: Body) => void;
  readonly bodyOf: (attemptId: string) => Body | undefined;
  /** Says who comes after an attempt of a job that may be tried at several providers. */
  readonly keepSuccession: (jobId: string, next: (held: Held) => Successor | undefined) => void;
  readonly hasSuccession: (jobId: string) => boolean;
  readonly successorOf: (held: Held) => Successor | undefined;
  /** The job has ended. */
  readonly forget: (held: Held) => void;
}

export function createUnsent(): Unsent {
  const bodies = new Map<string, Body>();
  const successions = new Map<string, (held: Held) => Successor | undefined>();
  return {
    keepBody: (attemptId, body) => void bodies.set(attemptId, body),
    bodyOf: (attemptId) => bodies.get(attemptId),
    keepSuccession: (jobId, next) => void successions.set(jobId, next),
    hasSuccession: (jobId) => successions.has(jobId),
    successorOf: (held) => successions.get(held.job.id)?.(held),
    forget({ job, attempt, earlier }) {
      successions.delete(job.id);
      for (const { id } of [...earlier, attempt]) bodies.delete(id);
    },
  };
}
