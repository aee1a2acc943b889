import { preload } from '@kinora/core';
import { ALL_RULES } from '../src/contract/all-rules.ts';
import type { AdapterFacts } from '../src/contract/facts.ts';
import { withAdapter } from '../src/contract/known-facts.ts';
import { openSession, type Session } from '../src/contract/session.ts';

/** Whether a rule, by its title, holds of an adapter. */
export async function outcomeOf(title: string, facts: AdapterFacts): Promise<'holds' | 'broken'> {
  const rule = ALL_RULES.find((one) => one.title === title);
  if (rule === undefined) throw new Error(`not a rule: ${title}`);
  await preload(facts.provider());
  const sessions: Session[] = [];
  try {
    await rule.holds(await withAdapter(facts), (options) => {
      const session = openSession(facts, options);
      sessions.push(session);
      return session;
    });
    for (const session of sessions) session.close();
    return 'holds';
  } catch {
    return 'broken';
  }
}
