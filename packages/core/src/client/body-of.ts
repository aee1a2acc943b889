import { fileSlotsIn } from '../contract/binding/files.ts';
import { KinoraError } from '../errors/kinora-error.ts';
import type { AttemptRow } from '../store/rows.ts';
import type { Core } from './core.ts';
import type { Body } from './unsent.ts';

/**
 * What an attempt sends, with its files uploaded first.
 * @throws KinoraError when they cannot be, or are gone with the process that had them
 */
export async function bodyOf(
  core: Core,
  attempt: AttemptRow,
  signal: AbortSignal | undefined,
): Promise<Body> {
  const kept = core.unsent.bodyOf(attempt.id) ?? (attempt.body as Body | undefined);
  const body = kept ?? (await bodyAgain(core, attempt));
  if (fileSlotsIn(body).length === 0) return body;
  // The part that carries files is loaded only for a request that brings some.
  const { deliverFiles } = await import('../flow/deliver-files.ts');
  const { provider } = attempt;
  const { uploader } = core.options;
  const reached = { connection: core.connectionOf(provider), lane: core.laneOf(provider) };
  const uploaded = await deliverFiles(body, { ...core, ...reached, uploader, signal });
  core.unsent.keepBody(attempt.id, uploaded);
  return uploaded;
}

/** From the request, where it could be kept: the process that had translated it is gone. */
async function bodyAgain(core: Core, attempt: AttemptRow): Promise<Body> {
  const { planAgain } = await import('./plan-again.ts');
  const job = await core.store.job(attempt.jobId);
  const planned = job === undefined ? undefined : await planAgain(core, job, attempt);
  if (planned !== undefined) return planned.translated.body;
  const message = 'the process that held its files ended before anything was sent';
  const known = { phase: 'upload', mayHaveCharged: 'no', provider: attempt.provider } as const;
  throw new KinoraError('upload_failed', message, known);
}
