import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { Env } from '../server/env.ts';
import type { World } from '../world/world.ts';
import { requireKey } from './require-key.ts';
import type { SigningKey } from './signing-key.ts';
import { originOf } from '../server/origin-of.ts';
import type { CdnTokens } from './storage/cdn-routes.ts';
import { initiateRoutes } from './storage/initiate-routes.ts';
import type { UploadDesk } from './storage/upload-desk.ts';

interface RestParts {
  readonly world: World;
  readonly signingKey: SigningKey;
  readonly uploads: UploadDesk;
  readonly tokens: CdnTokens;
}

/** rest.fal.ai: uploads, temporary tokens and the keys that webhooks are signed with. */
export function restRoutes({ world, signingKey, uploads, tokens }: RestParts): Hono<Env> {
  const routes = new Hono<Env>();
  routes.get('/.well-known/jwks.json', (context) => context.json(signingKey.jwks));
  routes.use(requireKey(world));
  routes.route('/storage', initiateRoutes(world, uploads));
  routes.post('/storage/auth/token', (context) => {
    const { token, expiresAtMs } = tokens.issue(world.clock.now());
    return context.json({
      token,
      token_type: 'Bearer',
      base_url: `${originOf(context)}/fal/cdn`,
      expires_at: new Date(expiresAtMs).toISOString(),
    });
  });
  // Nothing on the sandbox takes a temporary token; real ones open websockets.
  routes.post('/tokens/*', (context) => context.json(`sandbox-token-${randomUUID()}`));
  return routes;
}
