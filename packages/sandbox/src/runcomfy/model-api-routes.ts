import { Hono, type Context } from 'hono';
import type { Job } from '../jobs/job.ts';
import { bearerKey } from '../server/bearer-key.ts';
import type { Env } from '../server/env.ts';
import { operation, type Handler } from '../server/operation.ts';
import type { World } from '../world/world.ts';
import { addressedModel } from './addressed-model.ts';
import { listCategories } from './catalogue/list-categories.ts';
import { listModels } from './catalogue/list-models.ts';
import { readModel } from './catalogue/read-model.ts';
import { refuse } from './refuse.ts';
import { cancelRequest } from './requests/cancel-request.ts';
import { readResult } from './requests/read-result.ts';
import { readStatus } from './requests/read-status.ts';
import { submitRequest } from './requests/submit-request.ts';

/** Models and requests; the same address tells a model's schema and runs it. */
export function modelApiRoutes(world: World): Hono<Env> {
  const owners = new Map<string, string>();
  const about = { provider: 'runcomfy', refuse } as const;
  const modelIn = (context: Context<Env>) => addressedModel(world, context)?.modelId;
  const list = (handler: Handler) => operation(world, { ...about, on: ['list'] }, handler);
  const onJob = (on: 'check' | 'result' | 'cancel', handle: JobHandler) => {
    const model = (context: Context<Env>) => jobIn(world, context)?.modelId;
    return operation(world, { ...about, on: [on], model }, (context) => {
      const job = jobIn(world, context);
      if (job === undefined) return refuse(context, { reason: 'unknown-job' });
      // A key belongs to one user, and a user sees no one else's requests.
      const isOwn = owners.get(job.id) === bearerKey(context);
      return isOwn ? handle(world, context, job) : refuse(context, { reason: 'forbidden' });
    });
  };
  const submit = operation(world, { ...about, on: ['submit'], model: modelIn }, (context) =>
    submitRequest({ world, owners }, context),
  );

  const routes = new Hono<Env>();
  routes.get(
    '/models',
    list((context) => listModels(world, context)),
  );
  routes.get(
    '/models/categories',
    list((context) => listCategories(world, context)),
  );
  routes.get(
    '/models/*',
    list((context) => readModel(world, context)),
  );
  routes.post('/models/*', submit);
  routes.get('/requests/:id/status', onJob('check', readStatus));
  routes.get('/requests/:id/result', onJob('result', readResult));
  routes.post('/requests/:id/cancel', onJob('cancel', cancelRequest));
  return routes;
}

type JobHandler = (world: World, context: Context<Env>, job: Job) => Response | Promise<Response>;

function jobIn({ jobs }: World, { req }: Context<Env>): Job | undefined {
  return jobs.get('runcomfy', req.param('id') ?? '');
}
