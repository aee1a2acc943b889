import type { Context } from 'hono';
import * as z from 'zod/mini';
import type { Env } from '../../server/env.ts';
import { originOf } from '../../server/origin-of.ts';
import { refused, succeeded } from '../envelope.ts';
import { readBody } from '../read-body.ts';
import type { WavespeedParts } from '../wavespeed-parts.ts';
import { mediaType } from './media-type.ts';

/** What the official Python client caps uploads at. */
const LARGEST_FILE_BYTES = 200 * 1024 ** 2;

const announcement = z.object({
  filename: z.string().check(z.minLength(1)),
  size: z.int().check(z.minimum(0)),
  content_type: z.optional(z.string()),
});

/** POST /media/uploads: announces a file and says where, and with which headers, to PUT it. */
export async function openTicket(
  { tickets }: WavespeedParts,
  context: Context<Env>,
): Promise<Response> {
  const asked = await readBody(context, announcement);
  if (asked instanceof Response) return asked;
  const { filename, size } = asked;
  if (size > LARGEST_FILE_BYTES) return refused(context, 413, 'File too large');
  const type = mediaType(filename, asked.content_type);
  if (type === undefined) return refused(context, 400, 'Unsupported file type');
  const ticket = tickets.open({ name: filename, contentType: type.contentType });
  const origin = originOf(context);
  return succeeded(context, {
    type: type.kind,
    download_url: `${origin}${ticket.path}`,
    filename,
    size,
    upload: {
      method: 'PUT',
      url: `${origin}/wavespeed/upload/${ticket.id}`,
      headers: ticket.headers,
      expires_at: new Date(ticket.expiresAtMs).toISOString(),
    },
  });
}
