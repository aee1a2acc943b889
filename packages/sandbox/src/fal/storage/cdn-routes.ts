import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { Env } from '../../server/env.ts';
import { operation } from '../../server/operation.ts';
import { originOf } from '../../server/origin-of.ts';
import type { World } from '../../world/world.ts';

const TOKEN_LIFE_MS = 3_600_000;

/** The tokens that the Python client uploads with, and what each sandbox gave out. */
export interface CdnTokens {
  readonly issue: (atMs: number) => { readonly token: string; readonly expiresAtMs: number };
  readonly accepts: (token: string, atMs: number) => boolean;
}

export function createCdnTokens(): CdnTokens {
  const expiries = new Map<string, number>();
  return {
    issue(atMs) {
      const [token, expiresAtMs] = [randomUUID(), atMs + TOKEN_LIFE_MS];
      expiries.set(token, expiresAtMs);
      return { token, expiresAtMs };
    },
    accepts: (token, atMs) => (expiries.get(token) ?? 0) > atMs,
  };
}

/** v3.fal.media: where the Python client sends a whole file, under a token of its own. */
export function cdnRoutes(world: World, tokens: CdnTokens): Hono<Env> {
  const routes = new Hono<Env>();
  routes.post(
    '/files/upload',
    operation(world, { provider: 'fal', on: ['upload'] }, async (context) => {
      const { req } = context;
      const [scheme, token = ''] = (req.header('authorization') ?? '').split(' ');
      if (scheme !== 'Bearer' || !tokens.accepts(token, world.clock.now())) {
        return context.json({ detail: 'Invalid or expired token' }, 401);
      }
      const path = world.files.addUpload({
        provider: 'fal',
        name: req.header('x-fal-file-name') ?? 'file',
        contentType: req.header('content-type') ?? 'application/octet-stream',
        bytes: new Uint8Array(await req.arrayBuffer()),
      });
      return context.json({ access_url: `${originOf(context)}${path}` });
    }),
  );
  return routes;
}
