import type { Context } from 'hono';
import { isListEffect } from '../../faults/reply-effect.ts';
import type { Job, JobView } from '../../jobs/job.ts';
import type { Seen } from '../../jobs/job-book.ts';
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
  const youngestMs = world.clock.now() - lagMs;
  const shown = world.jobs
    .list('fal')
    .filter(
      ({ modelId, id, createdAtMs }) =>
        modelId === endpointId &&
        (requestId === undefined || id === requestId) &&
        window.holds(createdAtMs) &&
        createdAtMs <= youngestMs,
    );
  const withPayloads = (req.queries('expand') ?? []).join(',').includes('payloads');
  const origin = originOf(context);
  const seen = await world.jobs.seeAll(shown);
  const asked = req.query('status');
  const ordered = seen
    .filter(({ view }) => 'finishedAtMs' in view || leaveOut?.kind !== 'list-ended')
    .filter((each) => asked === undefined || outcomeOf(each, origin) === asked)
    .sort(req.query('sort_by') === 'duration' ? byDuration : byEnd);
  const { items, ...page } = cutPage(ordered, req.query());
  // Only what is shown is written out: lists may be long.
  const rows = items.map(({ job, view }) =>
    toRow(job, view, withPayloads && !unstored.has(job.id), origin),
  );
  return context.json({ items: rows, ...page });
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

function toRow(job: Job, view: JobView, withPayloads: boolean, origin: string): Row {
  const sentAt = new Date(job.createdAtMs).toISOString();
  const row: Row = {
    request_id: job.id,
    endpoint_id: job.modelId,
    started_at: 'startedAtMs' in view ? new Date(view.startedAtMs).toISOString() : sentAt,
    sent_at: sentAt,
    ...(withPayloads && { json_input: job.body }),
  };
  if (!('finishedAtMs' in view)) return row;
  const { status, body } = resultReply(job, view, origin);
  return {
    ...row,
    ended_at: new Date(view.finishedAtMs).toISOString(),
    status_code: status,
    duration: durationMs(job, view) / 1000,
    ...(withPayloads && { json_output: body }),
  };
}

function outcomeOf({ job, view }: Seen, origin: string): string | undefined {
  if (!('finishedAtMs' in view)) return undefined;
  const { status } = resultReply(job, view, origin);
  if (status < 400) return 'success';
  return status < 500 ? 'user_error' : 'error';
}

/** Newest end first; what has not ended yet is newer still. */
function byEnd(one: Seen, other: Seen): number {
  const [end, otherEnd] = [endMs(one), endMs(other)];
  return end === otherEnd ? 0 : otherEnd - end;
}

function endMs({ view }: Seen): number {
  return 'finishedAtMs' in view ? view.finishedAtMs : Infinity;
}

function byDuration(one: Seen, other: Seen): number {
  return durationMs(other.job, other.view) - durationMs(one.job, one.view);
}

/** Nothing where it has not ended. */
function durationMs(job: Job, view: JobView): number {
  if (!('finishedAtMs' in view)) return 0;
  return view.finishedAtMs - ('startedAtMs' in view ? view.startedAtMs : job.createdAtMs);
}
