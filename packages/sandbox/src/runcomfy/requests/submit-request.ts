import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { checkInput, type Problem } from '../../models/check-input.ts';
import { explainProblem } from '../../models/explain-problem.ts';
import { isJsonObject, type JsonObject } from '../../models/json-object.ts';
import { bearerKey } from '../../server/bearer-key.ts';
import type { Env } from '../../server/env.ts';
import type { World } from '../../world/world.ts';
import { addressedModel } from '../addressed-model.ts';
import { refuse } from '../refuse.ts';
import { refuseInput, type InputFault } from '../refuse-input.ts';
import { oversizedMedia } from './oversized-media.ts';
import { requestUrls } from './request-urls.ts';

interface SubmitParts {
  readonly world: World;
  /** The key that each request was submitted with. */
  readonly owners: Map<string, string>;
}

/** What RunComfy's own ComfyUI nodes cap a whole body at. */
const LARGEST_BODY_BYTES = 64 * 1024 ** 2;

/** POST /models/{model_id}: the body is the bare input of the model. */
export async function submitRequest(
  { world, owners }: SubmitParts,
  context: Context<Env>,
): Promise<Response> {
  const addressed = addressedModel(world, context);
  if (addressed === undefined) return refuse(context, { reason: 'unknown-model' });
  const body = await readBody(context);
  if (body === undefined) return refuse(context, { reason: 'invalid-input' });
  const { values, problems } = checkInput(addressed.model.fields, body);
  const faults = [...problems.map(toFault), ...oversizedMedia(addressed.model, values)];
  if (faults.length > 0) return refuseInput(context, faults);
  const id = randomUUID();
  const job = world.jobs.accept({ provider: 'runcomfy', ...addressed, id, body, values });
  owners.set(id, bearerKey(context));
  return context.json({ request_id: job.id, ...requestUrls(context, job) });
}

async function readBody({ req }: Context<Env>): Promise<JsonObject | undefined> {
  const bytes = await req.arrayBuffer();
  if (bytes.byteLength > LARGEST_BODY_BYTES) return undefined;
  try {
    const body: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isJsonObject(body) ? body : undefined;
  } catch {
    return undefined;
  }
}

function toFault(problem: Problem): InputFault {
  return { loc: ['body', problem.field], msg: explainProblem(problem), type: problem.rule };
}
