import type { Context } from 'hono';

/** The kinds of error the platform API names, with the status of each. */
const STATUSES = {
  authorization_error: 401,
  validation_error: 400,
  not_found: 404,
} as const;

/** An error in the platform API's own shape, which is not the queue's. */
export function platformError(
  context: Context,
  type: keyof typeof STATUSES,
  message: string,
): Response {
  return context.json({ error: { type, message } }, STATUSES[type]);
}
