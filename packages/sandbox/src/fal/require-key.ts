import { createMiddleware } from 'hono/factory';
import type { Env } from '../server/env.ts';
import type { World } from '../world/world.ts';
import { checkKey } from './read-key.ts';

const FORMAT = "Invalid Key Authorization header format. Expected '<key_id>:<key_secret>'.";

/** Lets a call pass that carries an accepted key; answers any other as queue.fal.run does. */
export function requireKey(world: World) {
  return createMiddleware<Env>(async (context, next) => {
    const check = checkKey(world, context);
    if (check === 'accepted') return next();
    // Seen live by third parties; of the text for a missing key only the beginning is known.
    const detail = {
      absent: `Cannot access application "${applicationOf(context.req.path)}"`,
      malformed: FORMAT,
      unknown: 'No user found for Key ID and Secret',
    }[check];
    return context.json({ detail }, 401);
  });
}

function applicationOf(path: string): string {
  return path.split('/').slice(3, 5).join('/');
}
