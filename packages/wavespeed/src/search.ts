import { readMoment, route, type Ledger, type Search, type SearchPage } from '@kinora/core/adapter';
import { firstOf, maybe, reads } from '@kinora/core/reader';
import * as z from '@kinora/core/schema';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const PAGE_SIZE = 100;

const extent = {
  page: maybe(z.number()),
  total: maybe(z.number()),
  has_more: maybe(z.boolean()),
};
const moment = maybe(z.string());

/** The predictions of the last seven days, newest first (docs page predictions; command line). */
export const search: Search = {
  route: () => route`POST /api/v3/predictions`,
  // Of all models, so that every bill is found in it. The inputs are asked for as the official
  // desktop program does; the docs do not tell of them.
  body: ({ from, page }) => ({
    page,
    page_size: PAGE_SIZE,
    created_after: new Date(from).toISOString(),
    include_inputs: true,
  }),
  reads: listed(
    z.object({
      id: z.string(),
      model: maybe(z.string()),
      status: maybe(z.string()),
      created_at: moment,
      input: maybe(z.unknown()),
      urls: maybe(z.object({ get: maybe(z.string()) })),
    }),
    ({ id: requestId, model, status: state, created_at: sentAt, input, urls }) => {
      const links = { check: urls?.get };
      return { requestId, model, state, sentAt: readMoment(sentAt), input, links };
    },
  ),
  // No lag is documented; a minute is a choice.
  lagMs: MINUTE_MS,
  // It can be filtered by created and processing, so unfinished ones are in it.
  unfinishedMs: 0,
  keptMs: 7 * DAY_MS,
  apiVersions: ['v3'],
};

/** What was billed (docs page billings; command line). */
export const ledger: Ledger = {
  route: () => route`POST /api/v3/billings/search`,
  body: ({ from, page }) => ({
    page,
    page_size: PAGE_SIZE,
    billing_type: 'deduct',
    sort: 'created_at DESC',
    // The docs have milliseconds as text; the official command line sends this.
    start_time: new Date(from).toISOString(),
  }),
  reads: listed(
    z.object({ prediction: maybe(z.object({ uuid: z.string() })), created_at: moment }),
    // What was billed for no prediction is about something else.
    ({ prediction, created_at: sentAt }) =>
      prediction === undefined
        ? undefined
        : { requestId: prediction.uuid, sentAt: readMoment(sentAt) },
  ),
  opensTo: 'any-key',
};

/** A page in its envelope, or without. */
function listed<Item extends z.core.$ZodType>(
  item: Item,
  candidateOf: (item: z.core.output<Item>) => SearchPage['candidates'][number] | undefined,
) {
  const shape = z.object({ ...extent, items: z.nullable(z.array(item)) });
  const pageOf = ({ page, total, has_more: isMore, items }: z.core.output<typeof shape>) => {
    const all = items ?? [];
    const isWhole = page === 1 && total !== undefined && all.length >= total;
    return {
      candidates: all.flatMap((each) => candidateOf(each) ?? []),
      // A server may make pages smaller than was asked, so one that is not full need not be the last.
      hasMore: isMore ?? (all.length > 0 && !isWhole),
      total,
    };
  };
  const enveloped = reads(z.object({ data: shape }), ({ data }) => pageOf(data));
  return firstOf(enveloped, reads(shape, pageOf));
}
