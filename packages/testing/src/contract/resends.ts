import { expect } from 'vitest';
import { json, neverSent, type Answer } from '../answers.ts';
import type { AdapterFacts } from './facts.ts';
import type { OpenSession, Rule } from './rule.ts';
import { answerOf } from './session.ts';

const tooMany = (headers: Readonly<Record<string, string>> = {}) =>
  json(429, { message: 'Too many requests', detail: 'Too many requests' }, headers);

/** What was certainly not taken is sent again, within bounds. */
export const RESENDS: readonly Rule[] = [
  {
    title: 'sends again what was never sent or not taken, and is billed once (A9, B1-B4)',
    async holds(facts, open) {
      const date = 'Thu, 01 Jan 2026 00:00:07 GMT';
      const sender = 'Thu, 01 Jan 2026 00:00:00 GMT';
      const cases: readonly (readonly [string, Answer, number])[] = [
        ['never sent', neverSent(), 500],
        ['429', tooMany(), 500],
        ['429 with seconds', tooMany({ 'retry-after': '7' }), 7000],
        ['429 with a date', tooMany({ 'retry-after': date, date: sender }), 7000],
        ...['', '-5', 'soon', '1e9', 'NaN', '2026-11-20T00:00:00Z'].map(
          (garbage) => [`429 with "${garbage}"`, tooMany({ 'retry-after': garbage }), 500] as const,
        ),
        ...(facts.submit.notAccepted ?? []).map(
          (reply) => [JSON.stringify(reply), answerOf(reply), 500] as const,
        ),
      ];
      for (const [what, answer, leastMs] of cases)
        await sendsAgain(facts, open, what, answer, leastMs);
    },
  },
  {
    title: 'gives up sending after three times, saying that nothing was charged',
    async holds(facts, open) {
      for (const [code, answer] of [
        ['network', neverSent()],
        ['rate_limited', tooMany()],
      ] as const) {
        const session = open();
        session.api.on(facts.calls.submit, answer);
        const error = await session.failure(session.submit());
        expect(error).toMatchObject({ code, mayHaveCharged: 'no', retry: { safe: true } });
        expect(session.submits(), code).toBe(3);
      }
    },
  },
  {
    title: 'does not sleep through a long Retry-After, and says how long it is',
    async holds(facts, open) {
      const session = open();
      session.api.on(facts.calls.submit, tooMany({ 'retry-after': '3600' }));
      const error = await session.failure(session.submit());
      expect(error).toMatchObject({
        code: 'rate_limited',
        mayHaveCharged: 'no',
        retry: { safe: true, afterMs: 3_600_000 },
      });
      expect(session.submits()).toBe(1);
    },
  },
  {
    title: 'stops sending as soon as it is in doubt',
    async holds(facts, open) {
      const session = open();
      session.api.on(
        facts.calls.submit,
        neverSent(),
        json(502, {}),
        answerOf(facts.submit.accepted),
      );
      const error = await session.failure(session.submit({ onUnknownSubmit: 'park' }));
      expect(error).toMatchObject({ code: 'submit_unknown', mayHaveCharged: 'unknown' });
      expect(session.submits()).toBe(2);
    },
  },
];

async function sendsAgain(
  facts: AdapterFacts,
  open: OpenSession,
  what: string,
  answer: Answer,
  leastMs: number,
): Promise<void> {
  const session = open();
  const startedAt = session.clock.now();
  session.api.on(facts.calls.submit, answer, answerOf(facts.submit.accepted));
  const { job } = await session.submit();
  const waitedMs = session.clock.now() - startedAt;
  expect(waitedMs, what).toBeGreaterThanOrEqual(leastMs);
  expect(waitedMs, what).toBeLessThanOrEqual(60_000);
  expect(job.ref.requestId, what).toBe(facts.submit.requestId);
  const bodies = session.api.calls.map(({ body }) => body);
  expect(bodies, what).toEqual([facts.requests.minimal.body, facts.requests.minimal.body]);
}
