import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import type { Job } from '../../jobs/job.ts';
import { checkInput } from '../../models/check-input.ts';
import { isJsonObject, type JsonObject } from '../../models/json-object.ts';
import type { Env } from '../../server/env.ts';
import type { World } from '../../world/world.ts';
import { parseEndpointId } from '../endpoint-id.ts';

/**
 * Accepts a job at an endpoint, or answers why not. The input is not looked at: fal leaves that to
 * the model, so a bad one is accepted here and fails later.
 */
export async function acceptJob(
  world: World,
  context: Context<Env>,
  path: string,
): Promise<Job | Response> {
  const modelId = parseEndpointId(path)?.id ?? path;
  const model = world.catalogue.get('fal', modelId);
  if (model === undefined) return context.json({ detail: unknownEndpoint(world, path) }, 404);
  const body = await readBody(context);
  if (body === undefined) {
    const refusal = { detail: 'The body is not a JSON object', error_type: 'bad_request' };
    return context.json(refusal, 400, { 'x-fal-error-type': 'bad_request' });
  }
  const { values, problems } = checkInput(model.fields, body);
  const timeoutSeconds = startTimeout(context);
  return world.jobs.accept({
    ...{ provider: 'fal', modelId, model, id: randomUUID(), body, values },
    ...(problems.length > 0 && { failure: { reason: 'invalid-input', problems } }),
    ...(timeoutSeconds !== undefined && { startTimeoutMs: timeoutSeconds * 1000 }),
  });
}

function unknownEndpoint(world: World, path: string): string {
  const endpoint = parseEndpointId(path);
  const known = world.catalogue
    .list('fal')
    .some(([id]) => parseEndpointId(id)?.app === endpoint?.app);
  return endpoint !== undefined && known
    ? `Path /${endpoint.path} not found`
    : `Application "${endpoint?.app.split('/').at(-1) ?? path}" not found`;
}

async function readBody({ req }: Context<Env>): Promise<JsonObject | undefined> {
  try {
    const body: unknown = await req.json();
    return isJsonObject(body) ? body : undefined;
  } catch {
    return undefined;
  }
}

/** The docs rename the header; released clients still send the old name. */
function startTimeout({ req }: Context<Env>): number | undefined {
  const seconds = Number(
    req.header('x-fal-request-start-timeout') ?? req.header('x-fal-request-timeout') ?? Number.NaN,
  );
  return seconds > 0 ? seconds : undefined;
}
