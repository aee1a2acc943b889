import type { Context } from 'hono';
import type { Env } from '../../server/env.ts';
import type { World } from '../../world/world.ts';
import { addressedModel } from '../addressed-model.ts';
import { refuse } from '../refuse.ts';
import { inputSchema } from './input-schema.ts';
import { modelEntry } from './model-entry.ts';

/** GET /models/{model_id}: one entry of the catalogue with the schema of its input. */
export function readModel(world: World, context: Context<Env>): Response {
  const addressed = addressedModel(world, context);
  if (addressed === undefined) return refuse(context, { reason: 'unknown-model' });
  const { modelId, model } = addressed;
  return context.json({
    ...modelEntry(world, modelId, model),
    input_schema: inputSchema(model),
  });
}
