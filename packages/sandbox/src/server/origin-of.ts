import type { Context } from 'hono';

/** Scheme, host and port that the caller reached the sandbox by; addresses in replies carry it. */
export function originOf(context: Context): string {
  return new URL(context.req.url).origin;
}
