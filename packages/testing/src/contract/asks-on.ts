import { expect } from 'vitest';
import { html, json, lost, neverSent, text, truncated, type Answer } from '../answers.ts';
import type { AdapterFacts } from './facts.ts';
import type { Rule } from './rule.ts';
import { answerOf, callSets, listen, type Session } from './session.ts';

/** Asking costs nothing: a question that fails says nothing about the job. */
export const ASKS_ON: readonly Rule[] = [
  {
    title: 'delivers the video through every fault of asking, and pays once (B6, B9, C1)',
    async holds(facts, open) {
      const session = open();
      session.play(facts.job.queued);
      const { check, result } = facts.job.succeeded;
      const bad = badAnswers(facts);
      for (const calls of callSets(facts)) {
        session.api.on(calls.check, answerOf(facts.job.queued.check), ...bad, answerOf(check));
        if (calls.result === undefined || result === undefined) continue;
        session.api.on(calls.result, ...twice(badAnswers(facts)), answerOf(result));
      }
      const watched = await session.submit();
      const off = listen(watched);
      const clip = await watched.job.wait({ deadlineMs: Infinity });
      off();
      expect(clip.videos).toEqual(facts.job.output.videos);
      expect(session.submits()).toBe(1);
      expect(watched.warnings.length).toBeGreaterThanOrEqual(bad.length);
    },
  },
  {
    title: 'waits as long as a refused question asks for (B1, B6)',
    async holds(facts, open) {
      const session = open();
      session.play(facts.job.queued);
      const slowDown = json(429, { message: 'Slow down' }, { 'retry-after': '45' });
      const { check, result } = facts.job.succeeded;
      for (const calls of callSets(facts)) {
        session.api.on(calls.check, slowDown, answerOf(check));
        if (calls.result !== undefined && result !== undefined)
          session.api.on(calls.result, answerOf(result));
      }
      const { job } = await session.submit();
      const startedAt = session.clock.now();
      await job.wait();
      expect(session.clock.now() - startedAt).toBeGreaterThanOrEqual(45_000);
      expect(session.checks()).toBe(2);
    },
  },
  {
    title: 'stops asking with a key that stays refused, and goes on with the handle (B11)',
    async holds(facts, open) {
      const session = open();
      session.play(facts.job.succeeded);
      answersChecks(session, facts, answerOf(facts.job.unauthenticated));
      const { job } = await session.submit();
      const error = await session.failure(job.wait());
      expect(error).toMatchObject({
        code: 'unauthenticated',
        mayHaveCharged: 'yes',
        job: { requestId: facts.submit.requestId },
      });
      expect(session.checks()).toBe(3);
      answersChecks(session, facts, answerOf(facts.job.succeeded.check));
      expect((await job.wait()).videos).toEqual(facts.job.output.videos);
    },
  },
  {
    title: 'gives a job that is not found a minute, then parks it with its handle (C7)',
    async holds(facts, open) {
      const session = open();
      session.play(facts.job.queued);
      answersChecks(session, facts, answerOf(facts.job.notFound));
      const { job } = await session.submit();
      const startedAt = session.clock.now();
      const error = await session.failure(job.wait());
      expect(error).toMatchObject({
        code: 'job_not_found',
        mayHaveCharged: 'yes',
        job: { requestId: facts.submit.requestId },
      });
      expect(job.snapshot.state).toBe('parked');
      expect(session.clock.now() - startedAt).toBeGreaterThanOrEqual(60_000);
      expect(session.submits()).toBe(1);
    },
  },
  {
    title: 'finds a job that is not known everywhere yet (C7)',
    async holds(facts, open) {
      const session = open();
      session.play(facts.job.succeeded);
      const notFound = answerOf(facts.job.notFound);
      const found = answerOf(facts.job.succeeded.check);
      answersChecks(session, facts, notFound, notFound, notFound, found);
      const { job } = await session.submit();
      expect((await job.wait()).videos).toEqual(facts.job.output.videos);
    },
  },
];

function answersChecks(
  { api }: Session,
  facts: AdapterFacts,
  ...answers: readonly [Answer, ...Answer[]]
): void {
  for (const { check } of callSets(facts)) api.on(check, ...answers);
}

/** No provider's word for the end of a job is among them. */
function badAnswers({ job }: AdapterFacts): readonly [Answer, ...Answer[]] {
  return [
    html(503),
    text(503, ''),
    html(502),
    json(429, { message: 'Slow down' }, { 'retry-after': '2' }),
    html(200),
    text(200, ''),
    json(200, null),
    json(200, []),
    lost(),
    neverSent(),
    truncated(200, job.succeeded.check.body),
    html(403),
    html(408),
    text(500, 'Internal Server Error'),
    text(307, '', { location: 'https://elsewhere.example' }),
    ...(job.badAnswers ?? []).map(answerOf),
  ];
}

/** So that a result is asked for in vain more often than any other question. */
function twice(answers: readonly [Answer, ...Answer[]]): readonly [Answer, ...Answer[]] {
  return [...answers, ...answers];
}
