import { Hono, type Context } from 'hono';
import type { Occasion } from '../faults/fault.ts';
import { bearerKey } from '../server/bearer-key.ts';
import type { Env } from '../server/env.ts';
import { operation, type Handler } from '../server/operation.ts';
import { readBalance } from './account/read-balance.ts';
import { readUsage } from './account/read-usage.ts';
import { searchBillings } from './account/search-billings.ts';
import { listModels } from './catalogue/list-models.ts';
import { priceModel, quoteUnitPrice } from './catalogue/price-model.ts';
import { refused, succeeded } from './envelope.ts';
import { openTicket } from './media/open-ticket.ts';
import { uploadBinary } from './media/upload-binary.ts';
import { addressedModel } from './predictions/addressed-model.ts';
import { deletePredictions } from './predictions/delete-predictions.ts';
import { listPredictions } from './predictions/list-predictions.ts';
import { readPrediction } from './predictions/read-prediction.ts';
import { submitPrediction } from './predictions/submit-prediction.ts';
import { webhookSecret } from './predictions/webhook-signature.ts';
import { requireKey } from './require-key.ts';
import { refuse } from './refuse.ts';
import type { WavespeedParts } from './wavespeed-parts.ts';

type Model = (context: Context<Env>) => string | undefined;

/** Everything under `/api/v3`, and the same under `/api/v2`. */
export function apiRoutes(parts: WavespeedParts): Hono<Env> {
  const { world } = parts;
  const on = (occasions: readonly Occasion[], handler: Handler, model: Model = () => undefined) =>
    operation(world, { provider: 'wavespeed', on: occasions, model, refuse }, handler);
  const jobModel: Model = ({ req }) => world.jobs.get('wavespeed', req.param('id') ?? '')?.modelId;
  const modelIn: Model = (context) => addressedModel(world, context)?.modelId;
  const routes = new Hono<Env>();
  routes.use(requireKey(world));

  const read = on(['check', 'result'], (context) => readPrediction(parts, context), jobModel);
  routes.get('/predictions/:id/result', read);
  routes.get('/predictions/:id', read);
  addLists(routes, parts, on);
  routes.post(
    '/media/uploads',
    on(['upload'], (context) => openTicket(parts, context)),
  );
  routes.post(
    '/media/upload/binary',
    on(['upload'], (context) => uploadBinary(world, context)),
  );
  routes.get('/webhook/secret', (context) =>
    succeeded(context, { secret: webhookSecret(bearerKey(context)) }),
  );
  // Model ids share their prefix with the paths above, so they come last.
  routes.post(
    '/*',
    on(['submit'], (context) => submitPrediction(parts, context), modelIn),
  );
  routes.all('/*', (context) => refused(context, 404, 'Not Found'));
  return routes;
}

type On = (occasions: readonly Occasion[], handler: Handler) => Handler;

function addLists(routes: Hono<Env>, parts: WavespeedParts, on: On): void {
  const { world } = parts;
  const list = (handler: Handler) => on(['list'], handler);
  routes.post(
    '/predictions',
    list((context) => listPredictions(parts, context)),
  );
  routes.post(
    '/predictions/delete',
    list((context) => deletePredictions(parts, context)),
  );
  routes.get(
    '/models',
    list((context) => listModels(world, context)),
  );
  routes.post(
    '/model/price',
    list((context) => priceModel(world, context)),
  );
  routes.post(
    '/model/pricing',
    list((context) => quoteUnitPrice(world, context)),
  );
  routes.get(
    '/balance',
    list((context) => readBalance(world, context)),
  );
  routes.post(
    '/billings/search',
    list((context) => searchBillings(world, context)),
  );
  routes.post(
    '/user/usage_stats',
    list((context) => readUsage(world, context)),
  );
}
