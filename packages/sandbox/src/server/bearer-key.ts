import type { Context } from 'hono';

const BEARER = /^Bearer +(\S+)$/i;

/** The key in `Authorization: Bearer <key>`; empty where there is none. */
export function bearerKey({ req }: Context): string {
  return BEARER.exec(req.header('authorization') ?? '')?.[1] ?? '';
}
