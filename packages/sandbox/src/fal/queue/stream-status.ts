import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Job } from '../../jobs/job.ts';
import type { Env } from '../../server/env.ts';
import { originOf } from '../../server/origin-of.ts';
import type { World } from '../../world/world.ts';
import { wantsLogs } from './read-status.ts';
import { statusReply } from './status-reply.ts';

/** How often a stream looks at the job; the sandbox's clock may be a virtual one. */
const LOOK_MS = 20;

/** GET {status_url}/stream: one event per change, each with the logs since the last one. */
export function streamStatus(world: World, context: Context<Env>, job: Job): Response {
  const origin = originOf(context);
  const withLogs = wantsLogs(context);
  return streamSSE(context, async (stream) => {
    let last = '';
    let told = 0;
    while (!stream.aborted) {
      const view = await world.jobs.see(job);
      const { logs, ...reply } = statusReply({ job, view, origin, withLogs });
      const news = JSON.stringify([reply, logs]);
      if (news !== last) {
        const data = JSON.stringify({ ...reply, logs: logs?.slice(told) ?? null });
        await stream.writeSSE({ data });
        told = logs?.length ?? 0;
      }
      last = news;
      if (reply.status === 'COMPLETED') return;
      await stream.sleep(LOOK_MS);
    }
  });
}
