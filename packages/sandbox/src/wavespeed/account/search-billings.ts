import type { Context } from 'hono';
import * as z from 'zod/mini';
import type { AcceptedSubmit, LedgerEntry } from '../../ledger/ledger.ts';
import type { Env } from '../../server/env.ts';
import type { World } from '../../world/world.ts';
import { succeeded } from '../envelope.ts';
import { moment } from '../moment.ts';
import { readBody } from '../read-body.ts';
import { stateWord } from './state-word.ts';

const query = z.object({
  page: z.optional(z.int().check(z.minimum(1))),
  page_size: z.optional(z.int().check(z.minimum(1), z.maximum(100))),
  billing_type: z.optional(z.enum(['deduct', 'refund'])),
  prediction_uuids: z.optional(z.array(z.string())),
  sort: z.optional(z.enum(['created_at ASC', 'created_at DESC'])),
  start_time: z.optional(moment),
  end_time: z.optional(moment),
  model_uuid: z.optional(z.string()),
  access_key_uuid: z.optional(z.string()),
});

const ACCESS_KEY = { access_key_id: 'sandbox', access_key_name: 'sandbox' };

interface Billing {
  readonly type: 'deduct' | 'refund';
  readonly atMs: number;
  readonly entry: LedgerEntry;
}

/** POST /billings/search: what each prediction truly cost, and what was paid back. */
export async function searchBillings(world: World, context: Context<Env>): Promise<Response> {
  const asked = await readBody(context, query);
  if (asked instanceof Response) return asked;
  const { page = 1, page_size: size = 20, prediction_uuids: ids, model_uuid: model } = asked;
  const { start_time: startMs = -Infinity, end_time: endMs = Infinity } = asked;
  const isOwnKey = (asked.access_key_uuid ?? ACCESS_KEY.access_key_id) === ACCESS_KEY.access_key_id;
  // A refund comes after its charge, so that charges from before the start count too.
  const isAskedFor = (submit: AcceptedSubmit) =>
    isOwnKey &&
    submit.atMs <= endMs &&
    (asked.billing_type !== 'deduct' || submit.atMs >= startMs) &&
    (ids === undefined || ids.includes(submit.requestId)) &&
    (model === undefined || submit.model === model);
  const found = (await billingsOf(world, isAskedFor))
    .filter(({ type }) => asked.billing_type === undefined || type === asked.billing_type)
    .filter(({ atMs }) => atMs >= startMs && atMs <= endMs)
    .toSorted((one, other) => one.atMs - other.atMs);
  const sorted = asked.sort === 'created_at ASC' ? found : found.toReversed();
  const items = sorted.slice((page - 1) * size, page * size).map(toItem);
  const hasMore = page * size < found.length;
  return succeeded(context, { page, total: found.length, has_more: hasMore, items });
}

async function billingsOf(
  { ledger, jobs }: World,
  isAskedFor: (submit: AcceptedSubmit) => boolean,
): Promise<readonly Billing[]> {
  const billings: Billing[] = [];
  for (const entry of ledger.entriesOf('wavespeed', isAskedFor)) {
    billings.push({ type: 'deduct', atMs: entry.atMs, entry });
    const job = entry.refunded ? jobs.get('wavespeed', entry.requestId) : undefined;
    if (job === undefined) continue;
    const view = await jobs.see(job);
    const endMs = 'finishedAtMs' in view ? view.finishedAtMs : entry.atMs;
    billings.push({ type: 'refund', atMs: endMs, entry });
  }
  return billings;
}

/** Prices in dollars, as newer docs and the official command line have them; older docs micro. */
function toItem({ type, atMs, entry }: Billing) {
  const price = entry.microUsd / 1e6;
  const at = new Date(atMs).toISOString();
  return {
    uuid: `${type}-${entry.requestId}`,
    ...ACCESS_KEY,
    billing_type: type,
    price,
    created_at: at,
    updated_at: at,
    // The words of an order's own state are documented nowhere, so they are left out.
    order: { uuid: `order-${entry.requestId}`, price, origin_price: price, ak_id: 'sandbox' },
    prediction: {
      uuid: entry.requestId,
      model_uuid: entry.model,
      status: stateWord(entry.outcome),
    },
  };
}
