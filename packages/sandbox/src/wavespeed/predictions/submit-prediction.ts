import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import type { Job } from '../../jobs/job.ts';
import { checkInput } from '../../models/check-input.ts';
import { explainProblem } from '../../models/explain-problem.ts';
import { isJsonObject, type JsonObject } from '../../models/json-object.ts';
import { bearerKey } from '../../server/bearer-key.ts';
import type { Env } from '../../server/env.ts';
import { refused, succeeded } from '../envelope.ts';
import { refuse } from '../refuse.ts';
import type { WavespeedParts } from '../wavespeed-parts.ts';
import { addressedModel } from './addressed-model.ts';
import { holdUntilEnded, syncTimedOut } from './hold-until-ended.ts';
import { predictionPlace, toPrediction } from './prediction.ts';
import { writeWebhook } from './write-webhook.ts';

/** POST /{model}: the body is the bare input; fields the model does not have are dropped. */
export async function submitPrediction(
  parts: WavespeedParts,
  context: Context<Env>,
): Promise<Response> {
  const { world } = parts;
  const addressed = addressedModel(world, context);
  if (addressed === undefined) return refuse(context, { reason: 'unknown-model' });
  const body: unknown = await context.req.json().catch(() => undefined);
  if (!isJsonObject(body)) return refused(context, 400, 'the body is not a JSON object');
  const { values, problems } = checkInput(addressed.model.fields, body);
  const [problem] = problems;
  if (problem !== undefined) {
    return refused(context, 400, `field "${problem.field}" ${explainProblem(problem)}`);
  }
  const webhookUrl = context.req.query('webhook');
  const clash = webhookUrl === undefined ? undefined : refuseWebhook(context, values, webhookUrl);
  if (clash !== undefined) return clash;

  const id = randomUUID().replaceAll('-', '');
  const job = world.jobs.accept({ provider: 'wavespeed', ...addressed, id, body, values });
  if (webhookUrl !== undefined) announce(parts, context, job, webhookUrl);
  if (values['enable_sync_mode'] === true) return hold(parts, context, job);
  const place = predictionPlace(world, context);
  // A prediction is born waiting, however short the queue is.
  return succeeded(context, await toPrediction(job, { phase: 'queued', ahead: 0 }, place));
}

/** A webhook goes with neither of the two switches; they count on models that declare them. */
function refuseWebhook(
  context: Context<Env>,
  values: JsonObject,
  webhookUrl: string,
): Response | undefined {
  if (!URL.canParse(webhookUrl) || !/^https?:/.test(webhookUrl)) {
    return refused(context, 400, 'webhook must be a URL');
  }
  if (values['enable_base64_output'] === true) {
    // Docs page base64-output, word for word, without code and message.
    const error =
      'webhook callback does not support base64 output, please use the normal API to use base64 output';
    return context.json({ error }, 400);
  }
  if (values['enable_sync_mode'] !== true) return undefined;
  return refused(context, 400, 'webhook callback does not support sync mode');
}

function announce(
  { world, deleted }: WavespeedParts,
  context: Context<Env>,
  job: Job,
  url: string,
): void {
  const place = predictionPlace(world, context);
  const isDeleted = () => deleted.has(job.id);
  const write = writeWebhook({ job, url, place, apiKey: bearerKey(context), isDeleted });
  world.webhooks.watch(job, write);
}

async function hold({ world }: WavespeedParts, context: Context<Env>, job: Job): Promise<Response> {
  const view = await holdUntilEnded(world, job, context.req.raw.signal);
  const prediction = await toPrediction(job, view, predictionPlace(world, context));
  const isGoing = view.phase === 'queued' || view.phase === 'running';
  return succeeded(context, isGoing ? { ...prediction, ...syncTimedOut } : prediction);
}
