import { on, route, type Candidate, type Ledger, type Search } from '@kinora/core/adapter';
import { valueAt } from './value-at.ts';

/** Acme's lists: jobs by a cursor, bills by a number, on another host. */
export const search: Search = {
  route: ({ from, cursor }) =>
    cursor === undefined
      ? route`GET /mine?since=${String(from)}`
      : route`GET /mine?since=${String(from)}&after=${cursor}`,
  reads: ({ json }) => {
    const candidates = entriesIn(json);
    const cursor = valueAt(json, 'after');
    if (candidates === undefined) return undefined;
    return typeof cursor === 'string'
      ? { candidates, hasMore: true, cursor }
      : { candidates, hasMore: false };
  },
  lagMs: 60_000,
  unfinishedMs: 3_600_000,
  keptMs: 30 * 86_400_000,
};

export const ledger: Ledger = {
  route: () => on('office', route`POST /bills`),
  body: ({ from, page }) => ({ since: from, page }),
  reads: ({ json }) => {
    const candidates = entriesIn(json);
    return candidates && { candidates, hasMore: valueAt(json, 'more') === true };
  },
  opensTo: 'any-key',
};

function entriesIn(json: unknown): readonly Candidate[] | undefined {
  const entries = valueAt(json, 'mine');
  if (!Array.isArray(entries)) return undefined;
  const candidates = entries.flatMap((entry): readonly Candidate[] => {
    const requestId = valueAt(entry, 'uuid');
    const born = valueAt(entry, 'born');
    const sentAt = typeof born === 'number' ? born : undefined;
    if (typeof requestId !== 'string') return [];
    return [{ requestId, sentAt, input: valueAt(entry, 'order') }];
  });
  // An entry that cannot be read may be the one that is looked for.
  return candidates.length === entries.length ? candidates : undefined;
}
