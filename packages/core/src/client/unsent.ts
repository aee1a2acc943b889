import { fileSlotsIn } from '../contract/binding/files.ts';
import { KinoraError } from '../errors/kinora-error.ts';
import type { Successor } from '../steps/context.ts';
import type { Held } from '../steps/held.ts';
import type { AttemptRow } from '../store/rows.ts';
import type { Core } from './core.ts';

type Body = Readonly<Record<string, unknown>>;

/** What this process has in hand of jobs that are not sent yet: files, and plans to fall back on. */
export interface Unsent {
  readonly keepBody: (attemptId: string, body: Body) => void;
  /** Says who comes after an attempt of a job that may be tried at several providers. */
  readonly keepSuccession: (jobId: string, next: (held: Held) => Successor | undefined) => void;
  readonly hasSuccession: (jobId: string) => boolean;
  readonly successorOf: (held: Held) => Successor | undefined;
  readonly bodyOf: (core: Core, attempt: AttemptRow, signal?: AbortSignal) => Promise<unknown>;
  /** The job has ended. */
  readonly forget: (held: Held) => void;
}

export function createUnsent(): Unsent {
  const bodies = new Map<string, Body>();
  const successions = new Map<string, (held: Held) => Successor | undefined>();
  return {
    keepBody: (attemptId, body) => void bodies.set(attemptId, body),
    keepSuccession: (jobId, next) => void successions.set(jobId, next),
    hasSuccession: (jobId) => successions.has(jobId),
    successorOf: (held) => successions.get(held.job.id)?.(held),
    async bodyOf(core, attempt, signal) {
      const body = bodies.get(attempt.id) ?? attempt.body ?? (await bodyAgain(core, attempt));
      const uploaded = await withFiles(core, attempt, body as Body, signal);
      bodies.set(attempt.id, uploaded);
      return uploaded;
    },
    forget({ job, attempt, earlier }) {
      successions.delete(job.id);
      for (const { id } of [...earlier, attempt]) bodies.delete(id);
    },
  };
}

/** From the request, where it could be kept: the process that had translated it is gone. */
async function bodyAgain(core: Core, attempt: AttemptRow): Promise<unknown> {
  const { planAgain } = await import('./plan-again.ts');
  const job = await core.store.job(attempt.jobId);
  const body = job === undefined ? undefined : planAgain(core, job, attempt)?.translated.body;
  if (body !== undefined) return body;
  const message = 'the process that held its files ended before anything was sent';
  const { provider } = attempt;
  throw new KinoraError('upload_failed', message, {
    phase: 'upload',
    mayHaveCharged: 'no',
    provider,
  });
}

/** The part that carries files is loaded only for a request that brings some. */
async function withFiles(
  core: Core,
  { provider }: AttemptRow,
  body: Body,
  signal: AbortSignal | undefined,
): Promise<Body> {
  if (fileSlotsIn(body).length === 0) return body;
  const { deliverFiles } = await import('../flow/deliver-files.ts');
  const { uploader } = core.options;
  const connection = core.connectionOf(provider);
  return deliverFiles(body, { ...core, connection, lane: core.laneOf(provider), uploader, signal });
}
