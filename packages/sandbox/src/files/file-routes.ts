import { createHash } from 'node:crypto';
import { Hono, type Context } from 'hono';
import type { Env } from '../server/env.ts';
import { operation } from '../server/operation.ts';
import type { World } from '../world/world.ts';
import { readRange } from './read-range.ts';
import type { StoredFile } from './file-store.ts';

/** Serves stored files to anybody: GET and HEAD, one byte range, ETag. */
export function fileRoutes(world: World): Hono<Env> {
  const routes = new Hono<Env>();
  routes.get('/*', async (context) => {
    const file = world.files.get(context.req.path);
    if (file === undefined) return context.text('Not Found', 404);
    const { provider, model } = file;
    const serve = operation(world, { provider, on: ['download'], model: () => model }, (c) =>
      serveFile(c, file),
    );
    return serve(context);
  });
  return routes;
}

async function serveFile(context: Context<Env>, file: StoredFile): Promise<Response> {
  const bytes = Uint8Array.from(await file.read());
  const etag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}"`;
  const headers = { 'content-type': file.contentType, 'accept-ranges': 'bytes', etag };
  if (context.req.header('if-none-match') === etag) return context.body(null, 304, { etag });
  const stale = (context.req.header('if-range') ?? etag) !== etag;
  const range = stale ? undefined : readRange(context.req.header('range'), bytes.length);
  if (range === 'unsatisfiable') {
    return context.body(null, 416, { 'content-range': `bytes */${bytes.length}` });
  }
  const { start, end } = range ?? { start: 0, end: bytes.length };
  const about = { ...headers, 'content-length': String(end - start) };
  if (range === undefined) return context.body(bytes, 200, about);
  const contentRange = `bytes ${start}-${end - 1}/${bytes.length}`;
  return context.body(bytes.subarray(start, end), 206, { ...about, 'content-range': contentRange });
}
