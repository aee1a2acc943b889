import * as z from 'zod/mini';

/** A moment as callers write it: ISO 8601 or, as text or number, milliseconds since 1970. */
export const moment = z.pipe(
  z.union([z.string(), z.number()]),
  z.transform((value, context) => {
    const isCount = typeof value === 'number' || /^\d+$/.test(value);
    const atMs = isCount ? Number(value) : Date.parse(value);
    if (Number.isNaN(atMs)) {
      context.issues.push({ code: 'custom', message: 'not a moment', input: value });
    }
    return atMs;
  }),
);
