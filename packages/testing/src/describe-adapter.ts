import { preload } from '@kinora/core';
import { beforeAll, describe, test } from 'vitest';
import type { AdapterFacts } from './contract/facts.ts';
import { ALL_RULES } from './contract/all-rules.ts';
import { openSession, type Session } from './contract/session.ts';
import { fuzzes, type Fuzz } from './contract/fuzzes.ts';
import { withAdapter } from './contract/known-facts.ts';

export interface AdapterSuite extends AdapterFacts {
  /** Draws the numbers that choose how replies are twisted, and runs the property on them. */
  readonly fuzz?: Fuzz;
  /** Rules that the provider cannot keep, by title, each with its reason. */
  readonly exceptions?: readonly { readonly test: string; readonly reason: string }[];
}

/**
 * Tests an adapter against the rules that every adapter keeps: what goes out, that a paid request
 * goes out once, and that a paid video is delivered whatever the provider answers on the way.
 * @example describeAdapter({ provider: acme, requests: { … }, calls: { … }, submit: { … }, job: { … } })
 */
export function describeAdapter({ exceptions = [], fuzz, ...facts }: AdapterSuite): void {
  const { name } = facts.provider().adapter;
  const rules = [...ALL_RULES, fuzzes(fuzz)];
  const unknown = exceptions.filter(
    ({ test: title }) => !rules.some((rule) => rule.title === title),
  );
  if (unknown.length > 0)
    throw new Error(`not a rule: ${unknown.map((one) => one.test).join(', ')}`);

  describe(`the adapter of ${name}`, () => {
    // In virtual time, loading would take hours.
    beforeAll(() => preload(facts.provider()));

    for (const { title, skips, holds } of rules) {
      test(title, async (context) => {
        const exception = exceptions.find((one) => one.test === title)?.reason;
        const known = await withAdapter(facts);
        const reason = exception ?? skips?.(known);
        if (reason !== undefined) context.skip(reason);
        const sessions: Session[] = [];
        await holds(known, (options) => {
          const session = openSession(facts, options);
          sessions.push(session);
          return session;
        });
        for (const session of sessions) session.close();
      });
    }
  });
}
