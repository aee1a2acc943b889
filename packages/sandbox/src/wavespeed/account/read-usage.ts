import type { Context } from 'hono';
import * as z from 'zod/mini';
import type { LedgerEntry } from '../../ledger/ledger.ts';
import type { Env } from '../../server/env.ts';
import type { World } from '../../world/world.ts';
import { refused, succeeded } from '../envelope.ts';
import { moment } from '../moment.ts';
import { readBody } from '../read-body.ts';

const LONGEST_MS = 31 * 86_400_000;

const query = z.object({
  start_time: moment,
  end_time: moment,
  model_uuid: z.optional(z.string()),
});

/** POST /user/usage_stats: runs and money of at most 31 days, by model and by day. */
export async function readUsage(world: World, context: Context<Env>): Promise<Response> {
  const asked = await readBody(context, query);
  if (asked instanceof Response) return asked;
  const { start_time: startMs, end_time: endMs, model_uuid: model } = asked;
  if (endMs - startMs > LONGEST_MS)
    return refused(context, 400, 'At most 31 days are told at once');
  const entries = world.ledger.entriesOf(
    'wavespeed',
    ({ model: own, atMs }) =>
      (model === undefined || own === model) && atMs >= startMs && atMs <= endMs,
  );
  const byModel = Map.groupBy(entries, (entry) => entry.model);
  const byDay = Map.groupBy(entries, dayOf);
  return succeeded(context, {
    per_model_usage: [...byModel].map(([id, own]) => modelUsage(world, id, own)),
    daily_usage: [...byDay].map(([date, own]) => ({
      date,
      amount: costUsd(own),
      count: own.length,
    })),
    summary: {
      total_cost: costUsd(entries),
      total_requests: entries.length,
      success_requests: entries.filter(({ outcome }) => outcome === 'succeeded').length,
    },
  });
}

function modelUsage(world: World, modelId: string, entries: readonly LedgerEntry[]) {
  const model = world.catalogue.get('wavespeed', modelId);
  const price = model && world.priceOf({ provider: 'wavespeed', modelId, model });
  return {
    model_uuid: modelId,
    model_type: model?.task,
    ...(price !== undefined && { unit_price: price.microUsd / 1e6 }),
    total_cost: costUsd(entries),
    total_count: entries.length,
    last_used_date: entries.map(dayOf).toSorted().at(-1),
  };
}

function dayOf({ atMs }: LedgerEntry): string {
  return new Date(atMs).toISOString().slice(0, 10);
}

/** What was charged and not paid back. */
function costUsd(entries: readonly LedgerEntry[]): number {
  const kept = entries.filter(({ refunded }) => !refunded);
  return kept.reduce((sum, { microUsd }) => sum + microUsd, 0) / 1e6;
}
