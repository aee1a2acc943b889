import { askBill } from '../engine/bill.ts';
import type { JobRef } from '../job/job-ref.ts';
import type { Core } from './core.ts';

/** What a job was billed by the provider's own list, where it has one and it says so by now. */
export async function actualCost(
  core: Pick<Core, 'clock' | 'connectionOf' | 'laneOf'>,
  { provider, model, requestId, submittedAt }: JobRef,
  signal: AbortSignal | undefined,
): Promise<number | undefined> {
  const connection = core.connectionOf(provider);
  if (requestId === undefined) return undefined;
  const job = { model, requestId, submittedAt, now: core.clock.now() };
  try {
    const { bill } = (await connection.adapter.prices?.()) ?? {};
    if (bill === undefined) return undefined;
    return await core.laneOf(provider).ask(() => askBill(connection, bill, job, signal), signal);
  } catch {
    // Only an abort before its turn comes here, and then nobody asks any more.
    return undefined;
  }
}
