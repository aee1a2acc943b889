import { setTimeout as sleep } from 'node:timers/promises';
import { Hono, type Context } from 'hono';
import type { Job, JobView } from '../jobs/job.ts';
import type { Env } from '../server/env.ts';
import { operation } from '../server/operation.ts';
import { originOf } from '../server/origin-of.ts';
import type { World } from '../world/world.ts';
import { acceptJob } from './queue/accept-job.ts';
import { resultReply, toResponse } from './queue/result-reply.ts';
import { requireKey } from './require-key.ts';

/** How often a held call looks at its job; the sandbox's clock may be a virtual one. */
const LOOK_MS = 20;

/** fal.run: the same models, the connection held until the output is there. */
export function runRoutes(world: World): Hono<Env> {
  const routes = new Hono<Env>();
  const pathOf = ({ req }: Context<Env>): string => req.path.slice('/fal/run/'.length);
  routes.use(requireKey(world));
  routes.post(
    '/*',
    operation(world, { provider: 'fal', on: ['submit'], model: pathOf }, async (context) => {
      const job = await acceptJob(world, context, pathOf(context));
      if (job instanceof Response) return job;
      const view = await ended(world, job, context.req.raw.signal);
      return toResponse(resultReply(job, view, originOf(context)));
    }),
  );
  return routes;
}

async function ended(world: World, job: Job, signal: AbortSignal): Promise<JobView> {
  for (;;) {
    const view = await world.jobs.see(job);
    if (view.phase !== 'queued' && view.phase !== 'running') return view;
    await sleep(LOOK_MS, undefined, { signal, ref: false });
  }
}
