import type { Context } from 'hono';
import { isListEffect } from '../../faults/reply-effect.ts';
import type { Job, JobView } from '../../jobs/job.ts';
import type { Env } from '../../server/env.ts';
import { originOf } from '../../server/origin-of.ts';
import type { World } from '../../world/world.ts';
import { resultReply } from '../queue/result-reply.ts';
import { cutPage } from './page.ts';
import { platformError } from './platform-error.ts';
import { readWindow } from './read-window.ts';

interface RequestList {
  readonly world: World;
  readonly unstored: ReadonlySet<string>;
}

/** GET /v1/models/requests/by-endpoint: how a job is found whose submit reply was lost. */
export async function listRequests(
  { world, unstored }: RequestList,
  context: Context<Env>,
): Promise<Response> {
  const { req } = context;
  const [endpointId, requestId] = [req.query('endpoint_id'), req.query('request_id')];
  if (endpointId === undefined) {
    return platformError(context, 'validation_error', 'endpoint_id is due');
  }
  const window = readWindow(req.query(), world.clock.now(), requestId === undefined ? 1 : 90);
  const aim = { on: 'list', provider: 'fal', model: endpointId } as const;
  const leaveOut = world.faults.take(isListEffect, aim);
  const lagMs = leaveOut?.kind === 'list-lag' ? leaveOut.lagMs : 0;
  const shown = world.jobs
    .list('fal')
    .filter((job) => job.modelId === endpointId)
    .filter((job) => requestId === undefined || job.id === requestId)
    .filter(({ createdAtMs }) => window.holds(createdAtMs))
    .filter(({ createdAtMs }) => createdAtMs <= world.clock.now() - lagMs);
  const withPayloads = (req.queries('expand') ?? []).join(',').includes('payloads');
  const origin = originOf(context);
  const rows = await Promise.all(
    shown.map(async (job) =>
      toRow(job, await world.jobs.see(job), withPayloads && !unstored.has(job.id), origin),
    ),
  );
  const asked = req.query('status');
  const ordered = rows
    .filter(({ ended_at: end }) => end !== undefined || leaveOut?.kind !== 'list-ended')
    .filter(({ status_code: code }) => asked === undefined || outcomeOf(code) === asked)
    .sort(req.query('sort_by') === 'duration' ? byDuration : byEnd);
  const { items, ...page } = cutPage(ordered, req.query());
  return context.json({ items, ...page });
}

interface Row {
  readonly request_id: string;
  readonly endpoint_id: string;
  readonly started_at: string;
  readonly sent_at: string;
  readonly ended_at?: string;
  readonly status_code?: number;
  readonly duration?: number;
  readonly json_input?: unknown;
  readonly json_output?: unknown;
}

async function toRow(job: Job, view: JobView, withPayloads: boolean, origin: string): Promise<Row> {
  const sentAt = new Date(job.createdAtMs).toISOString();
  const row: Row = {
    request_id: job.id,
    endpoint_id: job.modelId,
    started_at: 'startedAtMs' in view ? new Date(view.startedAtMs).toISOString() : sentAt,
    sent_at: sentAt,
    ...(withPayloads && { json_input: job.body }),
  };
  if (!('finishedAtMs' in view)) return row;
  const startedAtMs = 'startedAtMs' in view ? view.startedAtMs : job.createdAtMs;
  const { status, body } = resultReply(job, view, origin);
  return {
    ...row,
    ended_at: new Date(view.finishedAtMs).toISOString(),
    status_code: status,
    duration: (view.finishedAtMs - startedAtMs) / 1000,
    ...(withPayloads && { json_output: body }),
  };
}

function outcomeOf(code: number | undefined): string | undefined {
  if (code === undefined) return undefined;
  if (code < 400) return 'success';
  return code < 500 ? 'user_error' : 'error';
}

/** Newest end first; what has not ended yet is newer still. */
function byEnd(one: Row, other: Row): number {
  return (other.ended_at ?? '9').localeCompare(one.ended_at ?? '9');
}

function byDuration(one: Row, other: Row): number {
  return (other.duration ?? 0) - (one.duration ?? 0);
}
