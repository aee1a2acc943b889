import { Hono, type Context } from 'hono';
import type { Job } from '../../jobs/job.ts';
import type { Env } from '../../server/env.ts';
import { operation, type Handler } from '../../server/operation.ts';
import type { World } from '../../world/world.ts';
import { parseEndpointId } from '../endpoint-id.ts';
import { requireKey } from '../require-key.ts';
import { cancelJob } from './cancel-job.ts';
import type { QueueParts } from './queue-parts.ts';
import { readQueuePath, type QueuePath } from './queue-path.ts';
import { readResult } from './read-result.ts';
import { readStatus } from './read-status.ts';
import { streamStatus } from './stream-status.ts';
import { submitJob } from './submit-job.ts';

/** queue.fal.run: submit, status, result, cancel. */
export function queueRoutes(parts: QueueParts): Hono<Env> {
  const { world } = parts;
  const routes = new Hono<Env>();
  routes.use(requireKey(world));
  routes.post(
    '/*',
    operation(world, { provider: 'fal', on: ['submit'], model: pathOf }, (context) =>
      submitJob(parts, context, pathOf(context)),
    ),
  );
  routes.get('/*', (context) => {
    const action = readQueuePath(pathOf(context))?.action;
    if (action === 'status') return onJob(world, 'check', readStatus)(context);
    if (action === 'stream') return onJob(world, 'check', streamStatus)(context);
    return onJob(world, 'result', readResult)(context);
  });
  routes.put('/*', (context) => onJob(world, 'cancel', cancelJob)(context));
  return routes;
}

/** Everything after the host. */
function pathOf({ req }: Context<Env>): string {
  return req.path.slice('/fal/queue/'.length);
}

type JobHandler = (world: World, context: Context<Env>, job: Job) => Response | Promise<Response>;

function onJob(world: World, on: 'check' | 'result' | 'cancel', handle: JobHandler): Handler {
  const jobOf = (context: Context<Env>): Job | undefined => {
    const path = readQueuePath(pathOf(context));
    return path === undefined ? undefined : world.jobs.get('fal', path.requestId);
  };
  const model = (context: Context<Env>): string | undefined => jobOf(context)?.modelId;
  return operation(world, { provider: 'fal', on: [on], model }, (context) => {
    const path = readQueuePath(pathOf(context));
    if (path === undefined || !fits(path, on)) return context.json(METHOD_NOT_ALLOWED, 405);
    const job = jobOf(context);
    // Seen live by third parties: an address with the endpoint's sub-path in it is refused.
    if (parseEndpointId(path.app)?.path !== '') return context.json(METHOD_NOT_ALLOWED, 405);
    if (job === undefined || parseEndpointId(job.modelId)?.app !== path.app) {
      return context.json({ status: 'NOT_FOUND' }, 404);
    }
    return handle(world, context, job);
  });
}

const METHOD_NOT_ALLOWED = { detail: 'Method Not Allowed' };

function fits({ action }: QueuePath, on: 'check' | 'result' | 'cancel'): boolean {
  return on === 'cancel' ? action === 'cancel' : action !== 'cancel';
}
