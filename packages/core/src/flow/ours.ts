import { load, type Held } from '../steps/held.ts';
import { parked } from '../steps/in-doubt.ts';
import { keep } from '../steps/save.ts';
import type { FlowContext } from './flow-context.ts';

/** A job that so many processes in a row have died at is left to a person. */
const MOST_TAKEOVERS = 20;

/** The job under this process' name, if no other process is at work on it. */
export async function ours(context: FlowContext, held: Held): Promise<Held | undefined> {
  const { store, owner } = context;
  const isOurs = store.leaseMs === undefined || held.attempt.owner === owner;
  const mine = isOurs ? held : await claimed(context, held);
  if (mine === undefined || mine.attempt.takeovers <= MOST_TAKEOVERS) return mine;
  const message = `${mine.attempt.takeovers} processes in a row have ended while at work on it`;
  return keep(context, mine, (now) =>
    now.job.state === 'open' ? parked(context, now, message) : undefined,
  );
}

async function claimed(
  { store, owner, clock }: FlowContext,
  { job }: Held,
): Promise<Held | undefined> {
  const rows = await store.claim({ owner, now: clock.now(), limit: 1, jobId: job.id });
  return rows.length === 0 ? undefined : load(store, job.id);
}
