import type { Context } from 'hono';
import { balanceMicroUsd } from '../../ledger/balance-micro-usd.ts';
import type { Env } from '../../server/env.ts';
import type { World } from '../../world/world.ts';

/** GET /v1/account/billing: whose account it is and, where asked, the dollars it holds. */
export function readBilling(world: World, context: Context<Env>): Response {
  const account = { username: 'sandbox' };
  if (context.req.query('expand') !== 'credits') return context.json(account);
  const dollars = balanceMicroUsd(world.ledger, 'fal') / 1e6;
  return context.json({ ...account, credits: { current_balance: dollars, currency: 'USD' } });
}
