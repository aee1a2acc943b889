import { expect } from 'vitest';
import { html, text } from '../answers.ts';
import type { AdapterFacts, Recorded, Stage } from './facts.ts';
import { HOSTILE, placesIn, twist } from './twist.ts';
import type { OpenSession, Rule } from './rule.ts';
import { submitWithImage } from './png.ts';
import { answerOf, callSets } from './session.ts';

/** Whatever comes back ends in a snapshot or in a typed error, and never in a second bill. */
export const SURVIVES: readonly Rule[] = [
  {
    title: 'takes a submit reply with anything anywhere as accepted or in doubt (J8, J9)',
    async holds(facts, open) {
      for (const reply of twistsOf(facts.submit.accepted)) await submitSurvives(facts, open, reply);
    },
  },
  {
    title: 'takes answers about a job with anything anywhere (J8, J9)',
    async holds(facts, open) {
      for (const stage of shapesOf(facts)) {
        const { check, result } = stage;
        const checks = twistsOf(check).map((twisted) => ({ ...stage, check: twisted }));
        const results = result === undefined ? [] : twistsOf(result);
        await checksSurvive(facts, open, [
          ...checks,
          ...results.map((twisted) => ({ check, result: twisted })),
        ]);
      }
    },
  },
  {
    title: 'takes upload tickets with anything anywhere, and pays for nothing undelivered (J9)',
    skips: ({ files }) =>
      files?.upload === undefined ? 'it has no storage to upload to' : undefined,
    async holds(facts, open) {
      const { upload } = facts.files ?? {};
      if (upload === undefined) return;
      for (const reply of twistsOf(upload.reply)) {
        const session = open();
        session.play(facts.job.queued);
        session.api.on(upload.ticket, answerOf(reply));
        session.api.otherwise(text(403, 'no such place'));
        session.api.on(upload.put, text(200, ''));
        const outcome = await submitWithImage(session, facts).catch((error: unknown) => ({
          error,
        }));
        if (!('error' in outcome)) continue;
        await session.failure(Promise.reject(outcome.error));
        expect(session.submits(), JSON.stringify(reply)).toBe(0);
      }
    },
  },
  {
    title: 'reads no state from keys that every object has, and pollutes none (J8)',
    async holds(facts, open) {
      const session = open();
      session.play(facts.job.queued);
      const body = JSON.stringify(facts.job.queued.check.body);
      const poisoned = `{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},${body.slice(1)}`;
      for (const { check } of callSets(facts)) session.api.on(check, text(200, poisoned));
      const { job } = await session.submit();
      expect((await job.check()).state).toBe('queued');
      expect(Reflect.get({}, 'polluted')).toBeUndefined();
    },
  },
  {
    title: 'trusts no reply that is nested too deep (J12)',
    async holds(facts, open) {
      const session = open();
      session.play(facts.job.queued);
      const deep = `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
      for (const { check } of callSets(facts)) session.api.on(check, text(200, deep));
      const { job } = await session.submit();
      expect((await session.failure(job.check())).code).toBe('invalid_reply');
    },
  },
];

export function stagesOf({ job }: AdapterFacts): readonly Stage[] {
  const { queued, running, succeeded, empty, notReady, cancelled, failures } = job;
  const ends = [...cancelled, ...failures.map(({ stage }) => stage)];
  return [queued, running, succeeded, empty, ...(notReady ? [notReady] : []), ...ends];
}

/** One stage of each kind: others differ in their words alone, which the draws of a fuzz vary. */
function shapesOf({ job }: AdapterFacts): readonly Stage[] {
  const { queued, succeeded, cancelled, failures } = job;
  return [
    queued,
    succeeded,
    ...cancelled.slice(0, 1),
    ...failures.slice(0, 1).map(({ stage }) => stage),
  ];
}

export async function submitSurvives(
  facts: AdapterFacts,
  open: OpenSession,
  reply: Recorded,
): Promise<void> {
  const session = open();
  session.api.on(facts.calls.submit, answerOf(reply));
  session.api.otherwise(html(503));
  const outcome = await session
    .submit({ onUnknownSubmit: 'park' })
    .catch((error: unknown) => ({ error }));
  if ('error' in outcome) {
    const error = await session.failure(Promise.reject(outcome.error));
    expect(error.retry.safe, JSON.stringify(reply)).toBe(false);
  } else {
    // Whatever was taken for an id is good enough to ask with, on the provider's own origin.
    await session.failure(outcome.job.check());
  }
  expect(session.submits(), JSON.stringify(reply)).toBe(1);
}

/** One job is asked about again and again, and answered otherwise each time. */
export async function checksSurvive(
  facts: AdapterFacts,
  open: OpenSession,
  stages: readonly Stage[],
): Promise<void> {
  const session = open();
  session.play(facts.job.queued);
  const { job } = await session.submit();
  for (const stage of stages) {
    session.answer(stage);
    const outcome = await job.check().catch((error: unknown) => ({ error }));
    if ('error' in outcome) await session.failure(Promise.reject(outcome.error));
    expect(session.submits(), JSON.stringify(stage)).toBe(1);
  }
}

/** A third of the twists: every place, and every hostile value in some place. */
export function someTwistsOf(reply: Recorded): readonly Recorded[] {
  return twistsOf(reply).filter((_twist, index) => index % 3 === 0);
}

function twistsOf(reply: Recorded): readonly Recorded[] {
  return placesIn(reply.body).flatMap((path) =>
    HOSTILE.map((hostile) => ({ ...reply, body: twist(reply.body, path, hostile) })),
  );
}
