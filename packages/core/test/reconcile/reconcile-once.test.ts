import { html, json, lost, type Answer } from '@kinora/testing';
import { expect, test } from 'vitest';
import type { Ledger, Search } from '../../src/contract/search.ts';
import { accountOf } from '../../src/engine/connection.ts';
import { createLooks } from '../../src/reconcile/looks.ts';
import { reconcileOnce } from '../../src/reconcile/reconcile-once.ts';
import type { AttemptRow } from '../../src/store/rows.ts';
import { BILLS, JOBS, ledger, openLister, search } from './lister.ts';
import { attempt, FIRST, LISTED, MINUTE, SENT, SENT_BODY } from './rows.ts';

const DAY = 24 * 60 * MINUTE;

interface Situation {
  readonly blocks?: { readonly search?: Search; readonly ledger?: Ledger };
  readonly intent?: Partial<AttemptRow>;
  readonly owned?: readonly string[];
  readonly jobs?: Answer;
  readonly bills?: Answer;
  readonly now?: number;
}

const none = json(200, { items: [] });
const listing = (...items: readonly object[]) => json(200, { items });

async function reconcile({
  blocks = { search, ledger },
  intent = {},
  owned = [],
  jobs = none,
  bills = none,
  now = LISTED,
}: Situation) {
  const { api, connection } = openLister(blocks);
  api.on(JOBS, jobs);
  api.on(BILLS, bills);
  const doubt = {
    intent: attempt({ account: accountOf(connection), ...intent }),
    siblings: async () => [],
    owned: async (requestId: string) => owned.includes(requestId),
    now,
  };
  const verdict = await reconcileOnce(connection, doubt, createLooks());
  return { verdict, api };
}

test('a provider without a list is not asked', async () => {
  const { verdict, api } = await reconcile({ blocks: {} });
  expect(verdict).toEqual({ kind: 'undecidable', reason: 'Acme has no list of jobs' });
  expect(api.calls).toEqual([]);
});

test('an attempt that was never sent is not looked for', async () => {
  const { verdict, api } = await reconcile({ intent: { sentAt: undefined } });
  expect(verdict).toEqual({
    kind: 'undecidable',
    reason: 'it is not known when it was sent',
  });
  expect(api.calls).toEqual([]);
});

test('A1, A2: the job is found in the list, and the ledger is not asked', async () => {
  const jobs = listing({ id: 'j1', at: SENT, input: SENT_BODY });
  const { verdict, api } = await reconcile({ jobs, intent: { seed: 7 }, now: SENT + 1000 });
  expect(verdict).toEqual({ kind: 'found', requestId: 'j1', links: undefined, by: 'input' });
  expect(api.calls).toHaveLength(1);
});

test('a job that another attempt has is none', async () => {
  const jobs = listing({ id: 'j1', at: SENT, input: SENT_BODY });
  const { verdict } = await reconcile({ jobs, owned: ['j1'] });
  expect(verdict).toEqual({ kind: 'absent' });
});

test('defaults of the model may be filled in, and no other values', async () => {
  const jobs = (ratio: string) =>
    listing({ id: 'j1', at: SENT, input: { ...SENT_BODY, aspect_ratio: ratio } });
  const verdictOf = async (answer: Answer) => (await reconcile({ jobs: answer })).verdict;
  expect(await verdictOf(jobs('16:9'))).toMatchObject({ kind: 'found' });
  expect(await verdictOf(jobs('9:16'))).toMatchObject({ kind: 'undecided' });
});

test('a model that the catalogue does not know is looked for without its defaults', async () => {
  const jobs = listing({ id: 'j1', at: SENT, input: { ...SENT_BODY, aspect_ratio: '9:16' } });
  const { verdict } = await reconcile({ jobs, intent: { model: 'toString' } });
  expect(verdict).toMatchObject({ kind: 'found' });
});

test('absence is told when list and ledger agree, the ledger asked before, from the same moment', async () => {
  const { verdict, api } = await reconcile({});
  expect(verdict).toEqual({ kind: 'absent' });
  expect(api.calls.map(({ body }) => body)).toEqual([
    { model: 'acme/fox', from: FIRST, now: LISTED, page: 1 },
    undefined,
  ]);
  expect((await reconcile({ blocks: { search } })).verdict).toEqual({ kind: 'absent' });
});

test('another key proves no absence, and finds an exact match', async () => {
  const intent = { account: 'another' };
  const absent = await reconcile({ intent });
  expect(absent.verdict).toEqual({
    kind: 'undecidable',
    reason: 'it was sent with another key',
  });
  expect(absent.api.calls).toHaveLength(1);
  const jobs = listing({ id: 'j1', at: SENT, input: SENT_BODY });
  expect((await reconcile({ intent, jobs })).verdict).toMatchObject({ kind: 'found' });
  const unknown = await reconcile({ intent: { account: undefined } });
  expect(unknown.verdict).toEqual({ kind: 'absent' });
});

test.each<[string, Situation]>([
  ['are listed', { jobs: listing({ id: 'j9', at: SENT + 30 * MINUTE }) }],
  ['are of another attempt', { owned: ['j9'] }],
])('bills of jobs that %s do not stand against absence', async (_, situation) => {
  const bills = listing({ id: 'j9', at: SENT });
  expect((await reconcile({ bills, ...situation })).verdict).toEqual({ kind: 'absent' });
});

test('nor do bills of other models', async () => {
  const bills = (model: string) => listing({ id: 'j9', at: SENT, model });
  const verdictOf = async (model: string) => (await reconcile({ bills: bills(model) })).verdict;
  expect(await verdictOf('acme/badger')).toEqual({ kind: 'absent' });
  expect(await verdictOf('acme/fox')).toMatchObject({ kind: 'undecided' });
});

test('nor do bills from before it was sent', async () => {
  const bills = (at: number) => listing({ id: 'j9', at });
  const verdictOf = async (at: number) => (await reconcile({ bills: bills(at) })).verdict;
  expect(await verdictOf(FIRST - 1)).toEqual({ kind: 'absent' });
  expect(await verdictOf(FIRST)).toMatchObject({ kind: 'undecided' });
});

test('a bill for a job that is not listed stands against absence', async () => {
  const bills = listing({ id: 'j9', at: SENT });
  const at = async (now: number) => (await reconcile({ bills, now })).verdict;
  expect(await at(LISTED + 10 * MINUTE - 1)).toMatchObject({ kind: 'undecided' });
  expect(await at(LISTED + 10 * MINUTE)).toEqual({
    kind: 'undecidable',
    reason: 'billed and not listed: j9',
  });
});

test('a bill of the last minute may be of a job that will be listed', async () => {
  const now = LISTED + 20 * MINUTE;
  const at = async (billedAt: number | undefined, asked = now) =>
    (await reconcile({ bills: listing({ id: 'j9', at: billedAt }), now: asked })).verdict;
  expect(await at(now - MINUTE + 1)).toMatchObject({ kind: 'undecided' });
  expect(await at(now - MINUTE)).toMatchObject({ kind: 'undecidable' });
  expect(await at(undefined)).toMatchObject({ kind: 'undecidable' });
  const late = LISTED + DAY;
  expect(await at(late, late)).toMatchObject({ kind: 'undecidable' });
});

test.each<[string, Answer, object]>([
  ['down', html(503), { code: 'provider_unavailable' }],
  ['lost', lost(), { code: 'network' }],
  ['locked', json(403, {}), { code: 'forbidden' }],
])('a ledger that is %s is asked for a day', async (_, bills, error) => {
  const intent = { doubt: { code: 'network', since: LISTED, times: 9 } } as const;
  const at = async (now: number) => (await reconcile({ bills, intent, now })).verdict;
  expect(await at(LISTED + DAY - 1)).toMatchObject({ kind: 'undecided', error });
  expect(await at(LISTED + DAY)).toMatchObject({ kind: 'undecidable' });
});

test.each<[string, Answer, string]>([
  ['401', json(401, {}), 'absent'],
  ['403', json(403, {}), 'absent'],
  ['503', html(503), 'undecided'],
])("an administrator's ledger that answers %s", async (_, bills, kind) => {
  const blocks = { search, ledger: { ...ledger, opensTo: 'admin-key' as const } };
  expect((await reconcile({ blocks, bills })).verdict).toMatchObject({ kind });
});

test('a ledger that is not read to its end proves no absence', async () => {
  const bills = json(200, { items: [], next: 'again' });
  const at = async (now: number) => (await reconcile({ bills, now })).verdict;
  expect(await at(LISTED)).toMatchObject({ kind: 'undecided' });
  expect(await at(LISTED + DAY)).toEqual({
    kind: 'undecidable',
    reason: 'the ledger is too long to be read to its end',
  });
});

test('a list that cannot be had is asked for again, as its provider wishes, for a day', async () => {
  const jobs = json(429, {}, { 'retry-after': '90' });
  const at = async (now: number, doubt?: AttemptRow['doubt']) =>
    (await reconcile({ jobs, intent: { doubt }, now })).verdict;
  const code = 'rate_limited';
  expect(await at(SENT + 5000)).toEqual({
    kind: 'undecided',
    lookAgainAt: SENT + 5000 + 90_000,
    error: expect.objectContaining({ code }),
    doubt: { code, since: SENT + 5000, times: 1 },
  });
  const doubt = { code, since: SENT, times: 7 } as const;
  expect(await at(LISTED + DAY - 1, doubt)).toMatchObject({
    kind: 'undecided',
    doubt: { code, since: SENT, times: 8 },
  });
  expect(await at(LISTED + DAY, doubt)).toEqual({
    kind: 'undecidable',
    reason: 'the list of jobs could not be read: {}',
  });
});

test('a day in which nobody asked is none in which the list could not be had', async () => {
  const jobs = html(503);
  const late = LISTED + 3 * DAY;
  const at = async (now: number, since: number) => {
    const doubt = { code: 'provider_unavailable', since, times: 1 } as const;
    return (await reconcile({ jobs, intent: { doubt }, now })).verdict;
  };
  expect((await reconcile({ jobs, now: late })).verdict).toMatchObject({
    kind: 'undecided',
    lookAgainAt: late + 2000,
    doubt: { since: late, times: 1 },
  });
  expect(await at(late + DAY - 1, late)).toMatchObject({ kind: 'undecided' });
  expect(await at(late + DAY, late)).toMatchObject({ kind: 'undecidable' });
});

test('a store that cannot be asked whose a job is ends the look', async () => {
  const { api, connection } = openLister({ search });
  api.on(JOBS, listing({ id: 'j1', at: SENT }));
  const owned = async () => {
    throw new Error('no store');
  };
  const doubt = { intent: attempt(), siblings: async () => [], owned, now: LISTED };
  await expect(reconcileOnce(connection, doubt, createLooks())).rejects.toThrow('no store');
});

test('A1: hundreds of jobs in doubt are found in one reading of the list', async () => {
  const numbers = Array.from({ length: 200 }, (_, number) => number);
  const { api, connection } = openLister({ search, ledger });
  const inputOf = (number: number) => ({ ...SENT_BODY, seed: number });
  api.on(
    JOBS,
    listing(...numbers.map((seed) => ({ id: `j${seed}`, at: SENT, input: inputOf(seed) }))),
  );
  const rows = numbers.map((seed) => attempt({ id: `a${seed}`, body: inputOf(seed), seed }));
  const store = { siblings: async () => rows, owned: async () => false };
  const looks = createLooks();
  const verdicts = await Promise.all(
    rows.map((intent) => reconcileOnce(connection, { ...store, intent, now: SENT + 5000 }, looks)),
  );
  expect(verdicts).toEqual(
    numbers.map((seed) => ({
      kind: 'found',
      requestId: `j${seed}`,
      links: undefined,
      by: 'input',
    })),
  );
  expect(api.calls).toHaveLength(1);
});

test('a look that was taken before absence could be told asks no ledger, and tells none', async () => {
  const { api, connection } = openLister({ search, ledger });
  api.on(JOBS, none);
  api.on(BILLS, none);
  const looks = createLooks();
  const store = { siblings: async () => [], owned: async () => false };
  const at = (id: string, now: number) =>
    reconcileOnce(
      connection,
      { ...store, intent: attempt({ id, account: accountOf(connection) }), now },
      looks,
    );
  expect(await at('a1', LISTED - 1)).toMatchObject({ kind: 'undecided' });
  expect(await at('a2', LISTED)).toEqual({ kind: 'absent' });
  expect(await at('a3', LISTED + 1)).toEqual({ kind: 'absent' });
  expect(api.calls).toHaveLength(3);
});
