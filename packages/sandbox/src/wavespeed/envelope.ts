import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** A reply that carries something, in the envelope that every official client expects. */
export function succeeded(context: Context, data: unknown): Response {
  return context.json({ code: 200, message: 'success', data });
}

/** A refused call; the code repeats the HTTP status. */
export function refused(context: Context, status: ContentfulStatusCode, message: string): Response {
  return context.json({ code: status, message }, status);
}
