import type { Context } from 'hono';
import * as z from 'zod/mini';
import { checkInput } from '../../models/check-input.ts';
import { explainProblem } from '../../models/explain-problem.ts';
import type { Env } from '../../server/env.ts';
import type { World } from '../../world/world.ts';
import { refused, succeeded } from '../envelope.ts';
import { readBody } from '../read-body.ts';

const question = z.object({
  model_id: z.string(),
  inputs: z.optional(z.record(z.string(), z.unknown())),
});

/** POST /model/price: what a run with these inputs costs; those left out count as defaults. */
export async function priceModel(world: World, context: Context<Env>): Promise<Response> {
  const asked = await readBody(context, question);
  if (asked instanceof Response) return asked;
  const { model_id: modelId, inputs = {} } = asked;
  const model = world.catalogue.get('wavespeed', modelId);
  if (model === undefined) return refused(context, 404, 'Not Found');
  const { values, problems } = checkInput(model.fields, inputs);
  const wrong = problems.find(({ rule }) => rule !== 'missing');
  if (wrong !== undefined) {
    return refused(context, 400, `field "${wrong.field}" ${explainProblem(wrong)}`);
  }
  const sale = { provider: 'wavespeed', modelId, model, values } as const;
  if (world.priceOf(sale) === undefined) return unknownPrice(context, modelId);
  const price = world.chargeOf(sale).microUsd / 1e6;
  const discount = { discounted_price: price, discount_rate: 1 };
  return succeeded(context, { model_id: modelId, price, ...discount, currency: 'USD' });
}

/** POST /model/pricing, the contract of old clients: the base price, whatever the inputs. */
export async function quoteUnitPrice(world: World, context: Context<Env>): Promise<Response> {
  const asked = await readBody(context, question);
  if (asked instanceof Response) return asked;
  const { model_id: modelId } = asked;
  const model = world.catalogue.get('wavespeed', modelId);
  if (model === undefined) return refused(context, 404, 'Not Found');
  const price = world.priceOf({ provider: 'wavespeed', modelId, model });
  if (price === undefined) return unknownPrice(context, modelId);
  const unitPrice = price.microUsd / 1e6;
  return succeeded(context, { model_id: modelId, unit_price: unitPrice, currency: 'USD' });
}

/** The provider knows all its prices; the sandbox says so where it does not. */
function unknownPrice(context: Context<Env>, modelId: string): Response {
  return refused(context, 404, `The sandbox knows no price of ${modelId}`);
}
