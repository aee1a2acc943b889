import type { Context } from 'hono';
import * as z from 'zod/mini';
import type { Env } from '../../server/env.ts';
import { succeeded } from '../envelope.ts';
import { readBody } from '../read-body.ts';
import type { WavespeedParts } from '../wavespeed-parts.ts';
import { findJob } from './find-job.ts';

const request = z.object({ ids: z.array(z.string()) });

/** POST /predictions/delete: forgets records, not jobs; ids that are not known do not count. */
export async function deletePredictions(
  { world, deleted }: WavespeedParts,
  context: Context<Env>,
): Promise<Response> {
  const asked = await readBody(context, request);
  if (asked instanceof Response) return asked;
  const found = [...new Set(asked.ids)].filter(
    (id) => findJob(world, id) !== undefined && !deleted.has(id),
  );
  for (const id of found) deleted.add(id);
  return succeeded(context, { deleted_count: found.length });
}
