import type { Context } from 'hono';
import type { AcceptedSubmit, LedgerEntry } from '../../ledger/ledger.ts';
import type { Env } from '../../server/env.ts';
import type { World } from '../../world/world.ts';
import { endpointIds } from './endpoint-ids.ts';
import { cutPage } from './page.ts';
import { readWindow } from './read-window.ts';

/** GET /v1/models/billing-events: what each request truly cost, once it has ended. */
export function listBillingEvents(world: World, context: Context<Env>): Response {
  const { req } = context;
  const ids = endpointIds(context);
  const requestIds = req.queries('request_id') ?? [];
  const window = readWindow(req.query(), world.clock.now(), 90);
  const isAskedFor = ({ model, requestId, atMs }: AcceptedSubmit) =>
    (ids.length === 0 || ids.includes(model)) &&
    (requestIds.length === 0 || requestIds.includes(requestId)) &&
    window.holds(atMs);
  const billed = world.ledger
    .entriesOf('fal', isAskedFor)
    .filter(({ outcome, refunded }) => outcome !== 'queued' && outcome !== 'running' && !refunded);
  const { items, ...page } = cutPage(billed, req.query());
  return context.json({ billing_events: items.map(toEvent), ...page });
}

function toEvent({ requestId, model, atMs, microUsd }: LedgerEntry) {
  const costUsd = microUsd / 1e6;
  return {
    request_id: requestId,
    endpoint_id: model,
    timestamp: new Date(atMs).toISOString(),
    output_units: 1,
    unit_price: costUsd,
    percent_discount: 0,
    cost_subtotal: costUsd,
    cost_discount: 0,
    cost_total: costUsd,
    cost_estimate_nano_usd: microUsd * 1000,
  };
}
