import type { Context } from 'hono';

/** One fault of an input, as an entry of a 422's `detail`. */
export interface InputFault {
  readonly loc: readonly string[];
  readonly msg: string;
  readonly type: string;
}

/** Refuses an input; that `detail` is a list is known, what its entries look like is not. */
export function refuseInput(context: Context, detail: readonly InputFault[]): Response {
  return context.json({ detail }, 422);
}
