import { defineAdapter, type Adapter, type ReadableReply } from '@kinora/core/adapter';
import { expect, test } from 'vitest';
import { acme } from './acme.ts';
import { acmeFacts } from './acme-facts.ts';
import { ledger, search } from './acme-lists.ts';
import { webhook } from './acme-webhook.ts';
import { outcomeOf } from './outcome-of.ts';
import { valueAt } from './value-at.ts';

const { adapter } = acme();
const MAIN = adapter.hosts.main;

/** Acme with mistakes in what not every provider has, and the rule that finds each. */
const BROKEN: readonly (readonly [mistake: string, change: Partial<Adapter>, rule: string])[] = [
  [
    'asks for the jobs of another time',
    { search: { ...search, route: (query) => search.route({ ...query, from: query.now }) } },
    'finds a job whose reply was lost, delivers it and pays once (A1)',
  ],
  [
    'does not tell what listed jobs were made of',
    { search: { ...search, reads: withoutInputs } },
    'sends again what its list surely lacks, no sooner, and takes no job of others',
  ],
  [
    'takes what it cannot read for an empty list',
    { search: { ...search, reads: (page) => search.reads(page) ?? EMPTY } },
    'looks on while its list cannot be read, and sends nothing again',
  ],
  [
    'asks for the first page of its list again and again',
    { search: { ...search, route: (query) => search.route({ ...query, cursor: undefined }) } },
    'reads its list page by page, and not without end',
  ],
  [
    'does not see that its list goes on',
    {
      search: {
        ...search,
        reads: (page) => ({ ...EMPTY, ...search.reads(page), hasMore: false }),
      },
    },
    'reads its list page by page, and not without end',
  ],
  [
    'writes out the host of its list',
    {
      search: {
        ...search,
        route(query) {
          const { target, ...rest } = search.route(query);
          return { ...rest, target: MAIN + target };
        },
      },
    },
    'asks for its list at the address that it was given, and nowhere else',
  ],
  [
    'takes anything for the id of a listed job',
    { search: { ...search, reads: withAnyIds } },
    'takes pages of its list with anything anywhere (J8, J9)',
  ],
  [
    'asks for the first page of bills alone',
    { ledger: { ...ledger, body: ({ from }) => ({ since: from, page: 1 }) } },
    'sends nothing again while a bill could be for it, on whichever page',
  ],
  [
    'does without bills that it could have',
    { ledger: { ...ledger, opensTo: 'admin-key' } },
    'does without the bills only where they open to an administrator alone',
  ],
  [
    'takes anything for the id of a billed job',
    { ledger: { ...ledger, reads: withAnyIds } },
    'takes pages of bills with anything anywhere (J8, J9)',
  ],
  [
    'gives its address under another name',
    { webhook: { ...webhook, query: 'call' } },
    'gives its address with the submit, percent-encoded, and nowhere else',
  ],
  [
    'does not read whom a delivery is about',
    { webhook: { ...webhook, reads: () => ({ requestIds: [] }) } },
    'knows a job whose reply was lost by a signed delivery, and pays once',
  ],
  [
    'loses the secret',
    {
      webhook: {
        ...webhook,
        signature: { ...webhook.signature, key: { kind: 'secret', textOf: () => '' } },
      },
    },
    'believes nothing that its provider has not signed as it is, or signed long ago (F3, F4)',
  ],
  [
    'takes anything for the id in a delivery',
    { webhook: { ...webhook, reads: ({ json }) => ({ requestIds: [idIn(json, 'job', 'key')] }) } },
    'takes signed deliveries with anything anywhere (J8, J9)',
  ],
  [
    'is wrong about when failed jobs are paid back',
    { refunds: { withinMs: 1, source: 'tests' } },
    'counts what a failed job may have cost as paid back where that is documented',
  ],
];

test.each(BROKEN)('an adapter that %s breaks a rule', async (_mistake, change, title) => {
  const provider = defineAdapter({ ...adapter, ...change });
  expect(await outcomeOf(title, acmeFacts), 'as it should be').toBe('holds');
  expect(await outcomeOf(title, { ...acmeFacts, provider })).toBe('broken');
});

test('a block that the facts leave out, or have alone, breaks its rules', async () => {
  const title = 'takes signed deliveries with anything anywhere (J8, J9)';
  const { webhook: facts, ...less } = acmeFacts;
  const { webhook: block, ...poorer } = adapter;
  expect([facts, block]).not.toContain(undefined);
  expect(await outcomeOf(title, less)).toBe('broken');
  expect(await outcomeOf(title, { ...acmeFacts, provider: defineAdapter(poorer) })).toBe('broken');
});

const EMPTY = { candidates: [], hasMore: false };

function withoutInputs(page: ReadableReply) {
  const read = search.reads(page);
  return (
    read && { ...read, candidates: read.candidates.map((each) => ({ ...each, input: undefined })) }
  );
}

function withAnyIds({ json }: ReadableReply) {
  const entries = valueAt(json, 'mine');
  if (!Array.isArray(entries)) return undefined;
  return { candidates: entries.map((each) => ({ requestId: idIn(each) })), hasMore: false };
}

/** The mistake: an id that may be no text. */
function idIn(json: unknown, ...path: readonly string[]): string {
  return valueAt(json, ...path, 'uuid') as string;
}
