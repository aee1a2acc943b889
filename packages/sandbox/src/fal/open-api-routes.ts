import { Hono } from 'hono';
import type { Env } from '../server/env.ts';
import { originOf } from '../server/origin-of.ts';
import type { World } from '../world/world.ts';
import { openApiDocument } from './open-api-document.ts';

/** fal.ai/api/openapi: one document per endpoint, for anybody. */
export function openApiRoutes(world: World): Hono<Env> {
  const routes = new Hono<Env>();
  routes.get('/api/openapi/queue/openapi.json', (context) => {
    const id = context.req.query('endpoint_id') ?? '';
    const model = world.catalogue.get('fal', id);
    if (model === undefined) return context.json(null, 404);
    return context.json(openApiDocument({ id, model, origin: originOf(context) }));
  });
  return routes;
}
