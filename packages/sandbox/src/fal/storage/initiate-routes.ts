import { Hono } from 'hono';
import * as z from 'zod/mini';
import type { Env } from '../../server/env.ts';
import { operation } from '../../server/operation.ts';
import { originOf } from '../../server/origin-of.ts';
import type { World } from '../../world/world.ts';
import type { UploadDesk } from './upload-desk.ts';

const announcement = z.object({
  content_type: z.optional(z.string()),
  file_name: z.optional(z.string()),
});

/** rest.fal.ai/storage: where an upload begins, in the JavaScript client's way. */
export function initiateRoutes(world: World, uploads: UploadDesk): Hono<Env> {
  const routes = new Hono<Env>();
  const initiate = operation(world, { provider: 'fal', on: ['upload'] }, async (context) => {
    const said = announcement.safeParse(await context.req.json().catch(() => undefined));
    if (!said.success) return context.json({ detail: 'content_type and file_name are due' }, 422);
    const { path, ticket } = uploads.open({
      name: said.data.file_name ?? 'file',
      contentType: said.data.content_type ?? 'application/octet-stream',
    });
    const origin = originOf(context);
    return context.json({
      file_url: `${origin}${path}`,
      upload_url: `${origin}/fal/upload/${ticket}`,
    });
  });
  routes.post('/upload/initiate', initiate);
  routes.post('/upload/initiate-multipart', initiate);
  return routes;
}
