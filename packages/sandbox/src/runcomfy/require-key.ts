import { createMiddleware } from 'hono/factory';
import { bearerKey } from '../server/bearer-key.ts';
import type { Env } from '../server/env.ts';
import type { World } from '../world/world.ts';
import { refuse } from './refuse.ts';

/** Lets a call pass that carries an accepted token; the catalogue asks for one as well. */
export function requireKey(world: World) {
  return createMiddleware<Env>(async (context, next) => {
    if (world.accepts('runcomfy', bearerKey(context))) return next();
    return refuse(context, { reason: 'unauthenticated' });
  });
}
