import type { Context } from 'hono';
import { spentMicroUsd } from '../../ledger/spent-micro-usd.ts';
import type { Env } from '../../server/env.ts';
import type { World } from '../../world/world.ts';
import { succeeded } from '../envelope.ts';

/** What every sandbox account starts with. */
const START_MICRO_USD = 1_000_000_000;

/** GET /balance: dollars left, by the ledger. */
export function readBalance(world: World, context: Context<Env>): Response {
  const microUsd = START_MICRO_USD - spentMicroUsd(world.ledger, 'wavespeed');
  return succeeded(context, { balance: microUsd / 1e6 });
}
