import type { Hono } from 'hono';
import type { RefundRule } from './ledger/refund-rule.ts';
import type { Env } from './server/env.ts';
import type { World } from './world/world.ts';

/** One provider's API, as the sandbox serves it. */
export interface Emulation extends RefundRule {
  /** Its routes, mounted under `/<provider>`. */
  readonly routes: (world: World) => Hono<Env>;
}
