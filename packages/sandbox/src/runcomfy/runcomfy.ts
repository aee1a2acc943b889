import { Hono } from 'hono';
import type { Emulation } from '../emulation.ts';
import type { Env } from '../server/env.ts';
import { operation } from '../server/operation.ts';
import { modelApiRoutes } from './model-api-routes.ts';
import { readBalance } from './read-balance.ts';
import { refuse } from './refuse.ts';
import { requireKey } from './require-key.ts';

/** RunComfy's Model API under `/v1`, and the balance, which lives on another of its hosts. */
export const runcomfy: Emulation = {
  provider: 'runcomfy',
  // No page tells; a job cancelled before it ran is taken to be free, a failed one to be paid.
  isRefunded: (_, { phase }) => phase === 'cancelled',
  routes(world) {
    const routes = new Hono<Env>();
    routes.use(requireKey(world));
    routes.route('/v1', modelApiRoutes(world));
    routes.get(
      '/prod/v2/balance',
      operation(world, { provider: 'runcomfy', on: ['list'], refuse }, (context) =>
        readBalance(world, context),
      ),
    );
    return routes;
  },
};
