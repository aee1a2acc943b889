import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { Env } from '../server/env.ts';
import type { World } from '../world/world.ts';
import { requireKey } from './require-key.ts';
import type { SigningKey } from './signing-key.ts';
import { initiateRoutes } from './storage/initiate-routes.ts';
import type { UploadDesk } from './storage/upload-desk.ts';

interface RestParts {
  readonly world: World;
  readonly signingKey: SigningKey;
  readonly uploads: UploadDesk;
}

/** rest.fal.ai: uploads, temporary tokens and the keys that webhooks are signed with. */
export function restRoutes({ world, signingKey, uploads }: RestParts): Hono<Env> {
  const routes = new Hono<Env>();
  routes.get('/.well-known/jwks.json', (context) => context.json(signingKey.jwks));
  routes.use(requireKey(world));
  routes.route('/storage', initiateRoutes(world, uploads));
  // Nothing on the sandbox takes a temporary token; real ones open websockets.
  routes.post('/tokens/*', (context) => context.json(`sandbox-token-${randomUUID()}`));
  return routes;
}
