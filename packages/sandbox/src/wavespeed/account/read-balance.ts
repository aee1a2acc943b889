import type { Context } from 'hono';
import { balanceMicroUsd } from '../../ledger/balance-micro-usd.ts';
import type { Env } from '../../server/env.ts';
import type { World } from '../../world/world.ts';
import { succeeded } from '../envelope.ts';

/** GET /balance: dollars left, by the ledger. */
export function readBalance(world: World, context: Context<Env>): Response {
  const microUsd = balanceMicroUsd(world.ledger, 'wavespeed');
  return succeeded(context, { balance: microUsd / 1e6 });
}
