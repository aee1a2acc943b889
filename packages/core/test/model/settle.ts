import { billsFor } from './invariants.ts';
import type { Order, World } from './world.ts';

const ROUND_MS = 60_000;
const MOST_ROUNDS = 40;

/**
 * Ends all faults, sets a new process to work, beside those that live or (unless they `survive`)
 * in their place, and waits until nothing is left to do.
 */
export async function settle(world: World, survive: boolean): Promise<void> {
  const { market, clock, processes, watched } = world;
  market.fates.length = 0;
  for (const process of processes) process.thaw();
  await world.calmDown();
  await clock.advance(1);
  watched.wrongs.push(...forgottenIds(world));
  if (!survive) for (const process of processes) process.die();
  const { kinora } = world.start();
  const over = new AbortController();
  const working = kinora.recover({ watch: true, signal: over.signal, everyMs: ROUND_MS });
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    for (const job of market.jobs) {
      if (job.state === 'waiting' || job.state === 'working') job.state = 'done';
    }
    await clock.advance(ROUND_MS);
    const isOver = [...watched.jobs.values()].every(({ state }) => state !== 'open');
    if (isOver && round > 2 && (await watched.store.untold(1)).length === 0) break;
  }
  over.abort();
  await clock.advance(1);
  void working;
}

/** An id that a living process was told is an attempt's, unless it was sent again at will. */
function forgottenIds({ heard, market, orders, watched }: World): readonly string[] {
  const kept = new Set([...watched.attempts.values()].map(({ requestId }) => requestId));
  return heard.flatMap(({ id, isDead }) => {
    const prompt = market.jobs.find((job) => job.id === id)?.prompt;
    const order = orders.find((each) => each.prompt === prompt);
    if (isDead() || kept.has(id) || order?.onUnknownSubmit === 'resubmit') return [];
    return [`invariant 3: ${id} of ${prompt} is forgotten`];
  });
}

/** What has not come to the end that it should have. */
export function wrongsAtTheEnd(world: World): readonly string[] {
  const { orders, watched, told } = world;
  const wrongs = orders.flatMap((order) => wrongEndsOf(world, order));
  for (const { id, state } of watched.jobs.values()) {
    const own = told.filter(({ jobId }) => jobId === id);
    if (own.at(-1)?.state !== state) {
      wrongs.push(
        `invariant 11: ${id} is ${state}, and told as ${own.map((each) => each.state).join(', ')}`,
      );
    }
    const ids = new Map(own.map((each) => [each.eventId, each.state]));
    const isChanged = own.some((each) => ids.get(each.eventId) !== each.state);
    if (isChanged) wrongs.push(`invariant 11: one event of ${id} tells two ends`);
  }
  return wrongs;
}

function wrongEndsOf(world: World, order: Order): readonly string[] {
  const { prompt, key, onUnknownSubmit } = order;
  const job = [...world.watched.jobs.values()].find((each) => each.idempotencyKey === key);
  const bills = billsFor(world, order);
  if (job === undefined) return bills.length > 0 ? [`${prompt} is billed and has no job`] : [];
  if (job.state === 'open') return [`${prompt} is still open`];
  const attempts = [...world.watched.attempts.values()].filter(({ jobId }) => jobId === job.id);
  const isBlind =
    onUnknownSubmit !== 'reconcile' || attempts.some(({ provider }) => provider === 'mute');
  if (job.state === 'parked' && !isBlind) return [`${prompt} is parked, where it could be found`];
  const videos = bills.filter(({ state }) => state === 'done');
  // Of what was sent twice, one may have been stopped.
  const isOne = onUnknownSubmit !== 'resubmit' && videos.length > 0;
  const isLost = isOne && job.state !== 'succeeded' && job.state !== 'parked';
  return isLost ? [`${prompt} is billed and made, and ${job.state}`] : [];
}
