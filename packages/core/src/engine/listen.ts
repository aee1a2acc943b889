import type { JobRef } from '../job/job-ref.ts';
import type { Connection } from './connection.ts';
import { exchange } from './exchange.ts';
import { knownJob } from './known-job.ts';

/** Longer than most videos take; a call that ends before its job is made again. */
const LISTEN_TIMEOUT_MS = 600_000;

/**
 * Makes a call that the provider holds open until the job has ended, and says whether it ended as
 * such a call does. What came over it is not read: where the job stands is for a check to say.
 */
export async function listen(
  connection: Connection,
  ref: JobRef & { readonly requestId: string },
  signal: AbortSignal,
): Promise<boolean> {
  const route = connection.adapter.endpoints.listen?.(knownJob({ ref }));
  if (route === undefined) return false;
  const accept = 'application/json, text/event-stream';
  const call = { route, accept, reads: () => true, timeoutMs: LISTEN_TIMEOUT_MS, signal };
  const answer = await exchange(connection, call);
  return answer.kind === 'read';
}
