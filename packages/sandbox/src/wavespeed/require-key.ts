import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Env } from '../server/env.ts';
import type { World } from '../world/world.ts';
import { refuse } from './refuse.ts';

const BEARER = /^Bearer +(\S+)$/i;

/** Lets a call pass that carries an accepted key. */
export function requireKey(world: World) {
  return createMiddleware<Env>(async (context, next) => {
    if (world.accepts('wavespeed', keyOf(context))) return next();
    return refuse(context, { reason: 'unauthenticated' });
  });
}

/** The key of a call; empty where there is none. */
export function keyOf({ req }: Context): string {
  return BEARER.exec(req.header('authorization') ?? '')?.[1] ?? '';
}
