import type { AttemptRow } from '../../src/store/rows.ts';
import { isBilled, PRICE_MICRO_USD, videoOf } from './market.ts';
import type { Order, World } from './world.ts';

/** What is not as it has to be at any moment. */
export function wrongsNow(world: World): readonly string[] {
  const { watched, orders } = world;
  return [
    ...watched.wrongs,
    ...orders.flatMap((order) => wrongsOf(world, order)),
    ...wrongsInRows(world),
    ...wrongsInBudget(world),
  ];
}

function wrongsOf(world: World, order: Order): readonly string[] {
  const { prompt, onUnknownSubmit, calls } = order;
  const bills = billsFor(world, order);
  const wrongs: string[] = [];
  if (bills.length > 1 && onUnknownSubmit !== 'resubmit') {
    wrongs.push(`invariant 2: ${prompt} is billed ${bills.length} times`);
  }
  for (const { outcome } of calls) {
    if (outcome === undefined) continue;
    if ('clip' in outcome) {
      const { url } = outcome.clip;
      const isOwn = bills.some((job) => videoOf(job) === url);
      if (!isOwn) wrongs.push(`${prompt} was given ${url}`);
      continue;
    }
    const { error } = outcome;
    if (error.retry.safe && error.mayHaveCharged !== 'no' && error.phase === 'submit') {
      wrongs.push(`${prompt} may be billed, and is told as safe to send again`);
    }
  }
  return wrongs;
}

export function billsFor({ market }: World, { prompt }: Order) {
  return market.jobs.filter((job) => job.prompt === prompt && isBilled(job));
}

const UNDER_WAY: readonly AttemptRow['state'][] = [
  'submitting',
  'unconfirmed',
  'queued',
  'running',
];

function wrongsInRows({ watched, orders }: World): readonly string[] {
  const { attempts, jobs } = watched;
  const wrongs: string[] = [];
  const keys = [...jobs.values()].map(({ idempotencyKey }) => idempotencyKey);
  if (new Set(keys).size !== keys.length) wrongs.push('invariant 10: a key has two jobs');
  if (jobs.size > orders.length) wrongs.push(`${jobs.size} jobs for ${orders.length} orders`);
  const ids = [...attempts.values()].flatMap(({ provider, requestId }) =>
    requestId === undefined ? [] : [`${provider} ${requestId}`],
  );
  if (new Set(ids).size !== ids.length) wrongs.push('invariant 10: a request id has two attempts');
  for (const { id, state } of jobs.values()) {
    const own = [...attempts.values()].filter(({ jobId }) => jobId === id);
    if (state === 'failed' || state === 'cancelled') {
      const open = own.find((attempt) => UNDER_WAY.includes(attempt.state));
      if (open !== undefined) wrongs.push(`invariant 6: ${state}, with an attempt ${open.state}`);
    }
    if (state === 'succeeded' && !own.some(({ output }) => output !== undefined)) {
      wrongs.push('invariant 5: succeeded without an output');
    }
    const live = own.filter((attempt) => [...UNDER_WAY, 'intent'].includes(attempt.state));
    if (live.length > 1) wrongs.push(`${live.length} attempts of one job are live`);
  }
  return wrongs;
}

/** What is held is what the attempts hold, and what is billed is held or spent. */
function wrongsInBudget(world: World): readonly string[] {
  const { budget, watched, orders } = world;
  const { heldMicroUsd, spentMicroUsd } = budget();
  const holds = [...watched.attempts.values()].filter((row) => row.budget !== undefined);
  const held = holds.reduce((sum, { holdMicroUsd }) => sum + holdMicroUsd, 0);
  const wrongs =
    held === heldMicroUsd ? [] : [`invariant 8: ${heldMicroUsd} held, and attempts hold ${held}`];
  const drawing = orders.filter(({ isBudgeted }) => isBudgeted);
  // Sending again at will is paid beside the budget.
  if (drawing.some(({ onUnknownSubmit }) => onUnknownSubmit === 'resubmit')) return wrongs;
  const billed = drawing.flatMap((order) => billsFor(world, order)).length * PRICE_MICRO_USD;
  if (billed > heldMicroUsd + spentMicroUsd) {
    wrongs.push(
      `invariant 8: ${billed} are billed, and ${heldMicroUsd + spentMicroUsd} held or spent`,
    );
  }
  return wrongs;
}
