import {
  on,
  readMoment,
  route,
  type Ledger,
  type Route,
  type Search,
  type SearchQuery,
} from '@kinora/core/adapter';
import { maybe, reads } from '@kinora/core/reader';
import * as z from '@kinora/core/schema';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

const cursors = { next_cursor: maybe(z.string()), has_more: maybe(z.boolean()) };

/** Requests by endpoint, with what was sent (OpenAPI of api.fal.ai/v1). */
export const search: Search = {
  route: (query) => {
    const [start, end] = spanOf(query);
    // With payloads, fifty fit into one reply.
    const first = route`GET /models/requests/by-endpoint?endpoint_id=${query.model}&start=${start}&end=${end}&expand=payloads&limit=50`;
    return page(first, query);
  },
  reads: reads(
    z.object({
      items: z.array(
        z.object({
          request_id: z.string(),
          sent_at: maybe(z.string()),
          json_input: maybe(z.unknown()),
        }),
      ),
      ...cursors,
    }),
    ({ items, ...said }) => ({
      candidates: items.map(({ request_id: requestId, sent_at: sentAt, json_input: input }) => ({
        requestId,
        sentAt: readMoment(sentAt),
        input,
      })),
      ...next(said),
    }),
  ),
  // No lag is documented; a minute is a choice.
  lagMs: MINUTE_MS,
  // The list is sorted by when requests ended, and may leave out the others. One is run at most ten
  // times for an hour (docs page retries); the rest of a day is for the queue.
  unfinishedMs: DAY_MS,
  keptMs: 30 * DAY_MS,
};

/** What ended requests truly cost (OpenAPI of api.fal.ai/v1). */
export const ledger: Ledger = {
  route: (query) => {
    const [start, end] = spanOf(query);
    const first = route`GET /models/billing-events?endpoint_id=${query.model}&start=${start}&end=${end}&limit=100`;
    return page(first, query);
  },
  reads: reads(
    z.object({
      billing_events: z.array(z.object({ request_id: z.string(), timestamp: maybe(z.string()) })),
      ...cursors,
    }),
    ({ billing_events: events, ...said }) => ({
      candidates: events.map(({ request_id: requestId, timestamp }) => ({
        requestId,
        sentAt: readMoment(timestamp),
      })),
      ...next(said),
    }),
  ),
  opensTo: 'admin-key',
};

function spanOf({ from, now }: SearchQuery): readonly [start: string, end: string] {
  return [new Date(from).toISOString(), new Date(now).toISOString()];
}

function page(first: Route, { cursor }: SearchQuery): Route {
  const { target } = first;
  const mark = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`;
  return on('api', { ...first, target: target + mark });
}

function next(said: {
  readonly next_cursor?: string | undefined;
  readonly has_more?: boolean | undefined;
}) {
  const { next_cursor: cursor, has_more: isTold = false } = said;
  return { hasMore: cursor !== undefined || isTold, cursor };
}
