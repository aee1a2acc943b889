import { expect } from 'vitest';
import { html, json, lost, text, truncated, type Answer } from '../answers.ts';
import type { AdapterFacts } from './facts.ts';
import type { OpenSession, Rule } from './rule.ts';
import { answerOf, throughJson } from './session.ts';

/**
 * A request that may have been received is never sent again. What is in doubt is parked here, so
 * that each reply is judged by itself; LOOKS_FOR tells of jobs that can be found.
 */
export const SUBMITS_ONCE: readonly Rule[] = [
  {
    title: 'keeps a submit in doubt when its reply is lost, unreadable or a server error (A1-A8)',
    async holds(facts, open) {
      for (const [what, answer] of doubtfulAnswers(facts))
        await staysInDoubt(facts, open, what, answer);
    },
  },
  {
    title: 'keeps a submit in doubt wherever its reply is cut off (A3)',
    async holds(facts, open) {
      const { body, status = 200 } = facts.submit.accepted;
      for (let length = 0; length < JSON.stringify(body).length; length += 1) {
        const what = `cut off after ${length} characters`;
        await staysInDoubt(facts, open, what, truncated(status, body, length));
      }
    },
  },
  {
    title: 'follows no redirect with a paid request (A15)',
    async holds(facts, open) {
      for (const status of [301, 302, 303, 307, 308]) {
        const location = { location: 'https://elsewhere.example/again' };
        await staysInDoubt(facts, open, `HTTP ${status}`, text(status, '', location));
      }
    },
  },
  {
    title: 'tells a refused submit by its reason, and that nothing was charged (B5-B12)',
    async holds(facts, open) {
      const told = [];
      for (const { reply } of facts.submit.refusals) {
        const session = open();
        session.api.on(facts.calls.submit, answerOf(reply));
        const { code, mayHaveCharged, job } = await session.failure(session.submit());
        told.push({ reply, code, mayHaveCharged, job, submits: session.submits() });
      }
      expect(told).toEqual(
        facts.submit.refusals.map(({ reply, code }) => ({
          reply,
          code,
          mayHaveCharged: 'no',
          job: undefined,
          submits: 1,
        })),
      );
    },
  },
  {
    title: 'takes an accepted submit under any 2xx (A6)',
    async holds(facts, open) {
      for (const status of [200, 201, 202]) {
        const session = open();
        session.api.on(facts.calls.submit, answerOf({ ...facts.submit.accepted, status }));
        const { job } = await session.submit();
        expect(job.ref.requestId, `HTTP ${status}`).toBe(facts.submit.requestId);
        expect(job.snapshot.state).toBe('queued');
      }
    },
  },
];

function doubtfulAnswers({ submit }: AdapterFacts): readonly (readonly [string, Answer])[] {
  const errors = [408, 409, 500, 502, 503, 504, 520];
  return [
    ['a lost reply', lost()],
    ['an empty reply', text(200, '')],
    ['a page under HTTP 200', html(200)],
    ['a page under HTTP 202', html(202)],
    ['null', json(200, null)],
    ['a list', json(200, [])],
    ['a text', json(200, 'ok')],
    ['a number', json(200, 0)],
    ...errors.map((status) => [`a page under HTTP ${status}`, html(status)] as const),
    ...errors.map((status) => [`HTTP ${status} without a word`, text(status, '')] as const),
    ...submit.withoutId.map((reply) => [JSON.stringify(reply.body), answerOf(reply)] as const),
  ];
}

async function staysInDoubt(
  facts: AdapterFacts,
  open: OpenSession,
  what: string,
  answer: Answer,
): Promise<void> {
  const session = open();
  const { id } = facts.provider().adapter;
  session.api.on(facts.calls.submit, answer);
  const error = await session.failure(session.submit({ onUnknownSubmit: 'park' }));
  expect(error, what).toMatchObject({
    code: 'submit_unknown',
    phase: 'submit',
    provider: id,
    mayHaveCharged: 'unknown',
    retry: { safe: false },
    job: { version: 1, provider: id },
  });
  expect(error.job?.requestId, what).toBeUndefined();
  expect(session.api.calls.length, what).toBe(1);
  // What is not known cannot be followed, and picking it up must not send it again.
  const again = await session.failure(session.kinora.wait(throughJson(error.job)));
  expect(again.code, what).toBe('submit_unknown');
  expect(session.api.calls.length, what).toBe(1);
}
