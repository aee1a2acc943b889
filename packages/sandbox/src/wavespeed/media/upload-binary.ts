import type { Context } from 'hono';
import type { Env } from '../../server/env.ts';
import { originOf } from '../../server/origin-of.ts';
import type { World } from '../../world/world.ts';
import { refused, succeeded } from '../envelope.ts';
import { mediaType } from './media-type.ts';

/** POST /media/upload/binary: a whole file at once, in the way of older clients. */
export async function uploadBinary(world: World, context: Context<Env>): Promise<Response> {
  const form = await context.req.formData().catch(() => undefined);
  const file = form?.get('file');
  if (!(file instanceof File)) return refused(context, 400, 'field "file" is required');
  const type = mediaType(file.name, file.type);
  if (type === undefined) return refused(context, 400, 'Unsupported file type');
  const path = world.files.addUpload({
    provider: 'wavespeed',
    name: file.name,
    contentType: type.contentType,
    bytes: new Uint8Array(await file.arrayBuffer()),
  });
  return succeeded(context, {
    type: type.kind,
    download_url: `${originOf(context)}${path}`,
    filename: file.name,
    size: file.size,
  });
}
