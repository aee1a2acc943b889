import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Env } from '../../server/env.ts';
import { operation, type Handler } from '../../server/operation.ts';
import type { World } from '../../world/world.ts';
import { checkKey } from '../read-key.ts';
import { estimateCost } from './estimate-cost.ts';
import { listBillingEvents } from './list-billing-events.ts';
import { listModels } from './list-models.ts';
import { listPrices } from './list-prices.ts';
import { listRequests } from './list-requests.ts';
import { platformError } from './platform-error.ts';
import { readBilling } from './read-billing.ts';

/** api.fal.ai/v1: the catalogue, prices, the balance, and what was requested and billed. */
export function platformRoutes(world: World, unstored: ReadonlySet<string>): Hono<Env> {
  const routes = new Hono<Env>();
  const list = (handler: Handler) => operation(world, { provider: 'fal', on: ['list'] }, handler);
  routes.get('/meta', (context) => context.json({ webhook_ip_ranges: ['127.0.0.1/32'] }));
  routes.get(
    '/models',
    list((context) => listModels(world, context)),
  );
  routes.use(requirePlatformKey(world));
  routes.get(
    '/models/pricing',
    list((context) => listPrices(world, context)),
  );
  routes.post(
    '/models/pricing/estimate',
    list((context) => estimateCost(world, context)),
  );
  routes.get(
    '/models/requests/by-endpoint',
    list((context) => listRequests({ world, unstored }, context)),
  );
  routes.get(
    '/models/billing-events',
    list((context) => listBillingEvents(world, context)),
  );
  routes.get('/account/billing', (context) => readBilling(world, context));
  return routes;
}

function requirePlatformKey(world: World) {
  return createMiddleware<Env>(async (context, next) => {
    if (checkKey(world, context) === 'accepted') return next();
    return platformError(context, 'authorization_error', 'Invalid or missing API key');
  });
}
