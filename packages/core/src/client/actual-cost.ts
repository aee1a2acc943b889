import { askBill } from '../engine/bill.ts';
import { accountOf } from '../engine/connection.ts';
import type { JobRef } from '../job/job-ref.ts';
import { keepBill } from '../steps/keep-bill.ts';
import type { Core } from './core.ts';

/** What a job was billed by the provider's own list, where it has one and it says so by now. */
export async function actualCost(
  core: Pick<Core, 'clock' | 'connectionOf' | 'laneOf' | 'store'>,
  { provider, model, requestId, submittedAt }: JobRef,
  signal: AbortSignal | undefined,
): Promise<number | undefined> {
  const connection = core.connectionOf(provider);
  if (requestId === undefined) return undefined;
  const job = { model, requestId, submittedAt, now: core.clock.now() };
  try {
    const { bill } = (await connection.adapter.prices?.()) ?? {};
    if (bill === undefined) return undefined;
    const lane = core.laneOf(provider);
    const billed = await lane.ask(() => askBill(connection, bill, job, signal), signal);
    if (billed === undefined) return undefined;
    const asked = { provider, account: accountOf(connection), requestId };
    // A store in trouble hides no bill.
    await keepBill(core, asked, billed).catch(() => {});
    return billed;
  } catch {
    // Only an abort before its turn comes here, and then nobody asks any more.
    return undefined;
  }
}
