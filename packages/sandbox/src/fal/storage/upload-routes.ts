import { Hono, type Context } from 'hono';
import * as z from 'zod/mini';
import type { Env } from '../../server/env.ts';
import { operation, type Handler } from '../../server/operation.ts';
import type { World } from '../../world/world.ts';
import type { UploadDesk } from './upload-desk.ts';

const completion = z.object({
  parts: z.array(z.object({ partNumber: z.int().check(z.minimum(1)), etag: z.string() })),
});

/** Where the bytes of an upload go; the address is the permission, no key is asked for. */
export function uploadRoutes(world: World, uploads: UploadDesk): Hono<Env> {
  const routes = new Hono<Env>();
  const on = (handler: Handler) => operation(world, { provider: 'fal', on: ['upload'] }, handler);
  const ticketOf = ({ req }: Context<Env>): string => req.param('ticket') ?? '';
  routes.put(
    '/:ticket',
    on(async (context) => {
      const stored = uploads.store(ticketOf(context), await bytesOf(context));
      return stored ? context.body(null, 200) : expired(context);
    }),
  );
  routes.put(
    '/:ticket/:part{[0-9]+}',
    on(async (context) => {
      const partNumber = Number(context.req.param('part'));
      const etag = uploads.storePart(ticketOf(context), partNumber, await bytesOf(context));
      return etag === undefined ? expired(context) : context.json({ partNumber, etag });
    }),
  );
  routes.post(
    '/:ticket/complete',
    on(async (context) => {
      const said = completion.safeParse(await context.req.json().catch(() => undefined));
      const parts = said.success ? said.data.parts : [];
      const done = uploads.complete(ticketOf(context), parts);
      return done ? context.json({}) : context.json({ detail: 'The parts do not fit' }, 400);
    }),
  );
  return routes;
}

async function bytesOf({ req }: Context<Env>): Promise<Uint8Array> {
  return new Uint8Array(await req.arrayBuffer());
}

function expired(context: Context<Env>): Response {
  return context.json({ detail: 'The upload address is unknown or used up' }, 403);
}
