import type { Context } from 'hono';
import { balanceMicroUsd } from '../ledger/balance-micro-usd.ts';
import type { Env } from '../server/env.ts';
import type { World } from '../world/world.ts';

/** GET /prod/v2/balance: what is left, by the ledger; it may be below zero. */
export function readBalance(world: World, context: Context<Env>): Response {
  const microUsd = balanceMicroUsd(world.ledger, 'runcomfy');
  return context.json({
    balance_usd: microUsd / 1e6,
    balance_microdollars: microUsd,
    currency: 'USD',
  });
}
