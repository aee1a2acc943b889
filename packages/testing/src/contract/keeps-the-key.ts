import { expect } from 'vitest';
import type { Recorded } from './facts.ts';
import type { Rule } from './rule.ts';
import { answerOf, API_KEY, callSets, listen } from './session.ts';

const ELSEWHERE = 'https://elsewhere.example';

/** The key goes to the configured origin and nowhere else; each session checks it at its end. */
export const KEEPS_THE_KEY: readonly Rule[] = [
  {
    title: 'does not follow links to another origin (C15)',
    skips: ({ submit }) =>
      submit.acceptedElsewhere === undefined ? 'its replies hold no links' : undefined,
    async holds(facts, open) {
      const session = open();
      const { acceptedElsewhere = () => facts.submit.accepted } = facts.submit;
      session.play(facts.job.queued, facts.job.succeeded);
      session.api.on(facts.calls.submit, answerOf(acceptedElsewhere(ELSEWHERE)));
      const { job } = await session.submit();
      const clip = await job.wait();
      expect(clip.videos).toEqual(facts.job.output.videos);
      expect(session.api.calls.filter(({ origin }) => origin === ELSEWHERE)).toEqual([]);
    },
  },
  {
    title: 'goes to the address that it was given, and nowhere else',
    async holds(facts, open) {
      const home = new URL(facts.provider().adapter.hosts.main);
      const baseUrl = new URL(home.pathname, 'https://proxy.example').href;
      const session = open({ baseUrl });
      session.play(facts.job.queued, facts.job.succeeded);
      const { job } = await session.submit();
      await job.wait();
      expect([...new Set(session.api.calls.map(({ origin }) => origin))]).toEqual([
        'https://proxy.example',
      ]);
    },
  },
  {
    title: 'takes the key out of everything that replies say (J1)',
    async holds(facts, open) {
      const session = open();
      const { job: stages, submit } = facts;
      session.play(
        { check: echoing(stages.running.check) },
        ...stages.failures.map(({ stage }) => ({
          check: echoing(stage.check),
          ...(stage.result !== undefined && { result: echoing(stage.result) }),
        })),
      );
      const watched = await session.submit();
      listen(watched);
      await session.failure(watched.job.wait());
      expect(watched.snapshots.length).toBeGreaterThan(0);

      for (const { reply } of submit.refusals) {
        session.api.on(facts.calls.submit, answerOf(echoing(reply)));
        const error = await session.failure(session.submit());
        expect(error.message).not.toContain(API_KEY);
      }
    },
  },
  {
    title: 'tells a key that was never right as what it is, once',
    async holds(facts, open) {
      const session = open();
      session.api.on(facts.calls.submit, answerOf(echoing(facts.job.unauthenticated)));
      expect(await session.failure(session.submit())).toMatchObject({
        code: 'unauthenticated',
        phase: 'submit',
        mayHaveCharged: 'no',
        retry: { safe: false },
      });
      expect(session.submits()).toBe(1);
      for (const { check } of callSets(facts)) expect(session.api.callsTo(check)).toEqual([]);
    },
  },
];

/** The same reply with the key at the end of each of its texts that is no word of the provider. */
function echoing(reply: Recorded): Recorded {
  return { ...reply, headers: { ...reply.headers, 'x-echo': API_KEY }, body: echo(reply.body) };
}

function echo(value: unknown): unknown {
  // Sentences hold spaces; ids, links and state words must stay what they are.
  if (typeof value === 'string') return value.includes(' ') ? `${value} (${API_KEY})` : value;
  if (Array.isArray(value)) return value.map(echo);
  if (typeof value !== 'object' || value === null) return value;
  return {
    ...Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, echo(inner)])),
    echoed_key: API_KEY,
  };
}
