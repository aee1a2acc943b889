import type { Context } from 'hono';
import type { Env } from '../server/env.ts';
import type { World } from '../world/world.ts';

/** What an Authorization header is worth. */
export type KeyCheck = 'absent' | 'malformed' | 'unknown' | 'accepted';

/** Reads `Authorization: Key <id>:<secret>`; the hosts take Bearer tokens as well. */
export function checkKey(world: World, { req }: Context<Env>): KeyCheck {
  const header = req.header('authorization');
  if (header === undefined) return 'absent';
  const [scheme, key, ...rest] = header.split(' ');
  const isScheme = scheme?.toLowerCase() === 'key' || scheme?.toLowerCase() === 'bearer';
  if (!isScheme || key === undefined || rest.length > 0) return 'malformed';
  if (world.accepts('fal', key)) return 'accepted';
  return key.includes(':') ? 'unknown' : 'malformed';
}
