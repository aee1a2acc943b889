import type { Context } from 'hono';
import type * as z from 'zod/mini';
import { refused } from './envelope.ts';

/** Reads the JSON body of a call, or answers 400 with the first field that is wrong. */
export async function readBody<Schema extends z.ZodMiniType>(
  context: Context,
  schema: Schema,
): Promise<z.output<Schema> | Response> {
  const said = schema.safeParse(await context.req.json().catch(() => undefined));
  if (said.success) return said.data;
  const [issue] = said.error.issues;
  const field = issue?.path.join('.') ?? '';
  const message = field === '' ? 'the body is not a JSON object' : `field "${field}" is not valid`;
  return refused(context, 400, message);
}
