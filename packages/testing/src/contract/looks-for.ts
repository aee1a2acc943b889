import { expect } from 'vitest';
import { html, json, lost, text, truncated, type Answer } from '../answers.ts';
import type { ListFacts } from './facts.ts';
import type { KnownFacts } from './known-facts.ts';
import {
  askedOf,
  factsOf,
  listsOnly,
  loseSubmit,
  ownEntry,
  skipsWithout,
  strangerEntry,
} from './lost.ts';
import type { OpenSession, Rule } from './rule.ts';
import { answerOf, API_KEY, type Session } from './session.ts';
import { someTwistsOf } from './survives.ts';

const skips = skipsWithout('search', 'it has no list of jobs');
const MOST_PAGES = 200;
/** More than a submit may last or be held up, and clocks may differ. */
const MARGIN_MS = 1_500_000;

/** A job whose submit went unanswered is looked for, which costs nothing. */
export const LOOKS_FOR: readonly Rule[] = [
  {
    title: 'finds a job whose reply was lost, delivers it and pays once (A1)',
    skips,
    async holds(facts, open) {
      const session = open();
      const search = factsOf(facts, 'search');
      const { id } = await loseSubmit(session, facts);
      listsOnly(session, search, strangerEntry(session, facts), ownEntry(session, facts));
      session.play(facts.job.succeeded);
      const { snapshot } = await session.step('reconcile', id);
      expect(askedOf(session, search)).toEqual([search.asks[0]]);
      expect(session.api.callsTo(search.call)[0]?.headers).toMatchObject(facts.signs(API_KEY));
      const clip = await session.resume(snapshot.ref).job.wait();
      expect(clip.videos).toEqual(facts.job.output.videos);
      expect(clip.ref.requestId).toBe(facts.submit.requestId);
      expect(session.submits()).toBe(1);
    },
  },
  {
    title: 'sends again what its list surely lacks, no sooner, and takes no job of others',
    skips,
    async holds(facts, open) {
      const session = open();
      const search = factsOf(facts, 'search');
      const { id, snapshot } = await loseSubmit(session, facts);
      const lostAt = session.clock.now();
      const stranger = strangerEntry(session, facts);
      listsOnly(session, search, stranger);
      if (facts.ledger !== undefined) listsOnly(session, facts.ledger, stranger);
      session.play(facts.job.succeeded);
      await session.step('reconcile', id);
      const { lagMs = 0, unfinishedMs = 0 } = facts.adapter.search ?? {};
      const deadlineMs = lagMs + unfinishedMs + MARGIN_MS;
      const clip = await session.resume(snapshot.ref).job.wait({ deadlineMs });
      expect(clip.ref.requestId).toBe(facts.submit.requestId);
      expect(session.submits()).toBe(2);
      const { attempts } = clip;
      expect((attempts[0]?.sentAt ?? 0) - lostAt).toBeGreaterThanOrEqual(lagMs + unfinishedMs);
    },
  },
  {
    title: 'looks on while its list cannot be read, and sends nothing again',
    skips,
    async holds(facts, open) {
      const { call, page } = factsOf(facts, 'search');
      const late = open();
      const { id, snapshot } = await loseSubmit(late, facts);
      const there = page([ownEntry(late, facts)], false);
      late.api.on(call, ...badPages(there.body), answerOf(there));
      late.play(facts.job.succeeded);
      await late.step('reconcile', id);
      const clip = await late.resume(snapshot.ref).job.wait({ deadlineMs: Infinity });
      expect(clip.videos).toEqual(facts.job.output.videos);
      expect(late.submits()).toBe(1);

      for (const answer of [html(503), html(200)]) {
        const never = open();
        const doubtful = await loseSubmit(never, facts);
        never.api.on(call, answer);
        if (facts.ledger !== undefined) listsOnly(never, facts.ledger);
        never.play(facts.job.succeeded);
        await never.step('reconcile', doubtful.id);
        const { job } = never.resume(doubtful.snapshot.ref);
        const error = await never.failure(job.wait({ deadlineMs: Infinity }));
        expect(error).toMatchObject({ code: 'submit_unknown', mayHaveCharged: 'unknown' });
        expect(job.snapshot.state).toBe('parked');
        expect(never.submits()).toBe(1);
      }
    },
  },
  {
    title: 'reads its list page by page, and not without end',
    skips,
    async holds(facts, open) {
      const { call, asks, page } = factsOf(facts, 'search');
      const session = open();
      const { id } = await loseSubmit(session, facts);
      const first = page([strangerEntry(session, facts)], true);
      const second = page([ownEntry(session, facts)], false);
      session.api.on(call, answerOf(first), answerOf(second));
      const { next } = await session.step('reconcile', id);
      expect(askedOf(session, { call })).toEqual(asks);
      expect(next).toBe('poll');

      const endless = open();
      const doubtful = await loseSubmit(endless, facts);
      answersEndlessly(endless, facts, { call, page });
      const { snapshot } = await endless.step('reconcile', doubtful.id);
      expect(endless.api.callsTo(call)).toHaveLength(MOST_PAGES);
      expect(snapshot.state).toBe('unconfirmed');
      expect(endless.submits()).toBe(1);
    },
  },
  {
    title: 'asks for its list at the address that it was given, and nowhere else',
    skips,
    async holds(facts, open) {
      const { page } = factsOf(facts, 'search');
      const home = new URL(facts.provider().adapter.hosts.main);
      const session = open({ baseUrl: new URL(home.pathname, 'https://proxy.example').href });
      const { id } = await loseSubmit(session, facts);
      session.api.otherwise(answerOf(page([ownEntry(session, facts)], false)));
      const { next } = await session.step('reconcile', id);
      expect(next).toBe('poll');
      const origins = session.api.calls.map(({ origin }) => origin);
      expect(origins).toEqual(['https://proxy.example', 'https://proxy.example']);
    },
  },
  {
    title: 'takes pages of its list with anything anywhere (J8, J9)',
    skips,
    holds: (facts, open) => pagesSurvive(facts, open),
  },
];

/** None of them says that the job is not there. */
function badPages(page: unknown): readonly [Answer, ...Answer[]] {
  return [
    lost(),
    html(503),
    html(200),
    text(200, ''),
    json(200, null),
    json(200, []),
    truncated(200, page),
    json(401, { message: 'Who are you' }),
    json(403, { message: 'Not yours' }),
    json(429, { message: 'Slow down' }, { 'retry-after': '30' }),
    text(307, '', { location: 'https://elsewhere.example' }),
  ];
}

function answersEndlessly(
  session: Session,
  facts: KnownFacts,
  { call, page }: Pick<ListFacts, 'call' | 'page'>,
): void {
  let pages = 0;
  session.api.on(call, () => {
    pages += 1;
    return answerOf(page([strangerEntry(session, facts, pages)], true))();
  });
}

async function pagesSurvive(facts: KnownFacts, open: OpenSession): Promise<void> {
  const { call, page } = factsOf(facts, 'search');
  let session = open();
  let { id } = await loseSubmit(session, facts);
  for (const twisted of someTwistsOf(page([ownEntry(session, facts)], false))) {
    session.api.on(call, answerOf(twisted));
    const { next } = await session.step('reconcile', id);
    // Whatever is taken for the job can be asked about; anything else stays in doubt.
    expect(['poll', 'reconcile'], JSON.stringify(twisted)).toContain(next);
    expect(session.submits(), JSON.stringify(twisted)).toBe(1);
    if (next === 'reconcile') continue;
    session = open();
    ({ id } = await loseSubmit(session, facts));
  }
}
