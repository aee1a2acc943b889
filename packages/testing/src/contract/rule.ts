import type { KnownFacts } from './known-facts.ts';
import type { Session, SessionOptions } from './session.ts';

/** One sentence that is true of every adapter, and what makes it fail. */
export interface Rule {
  readonly title: string;
  /** Why the sentence does not apply to a provider; `undefined` when it does. */
  readonly skips?: (facts: KnownFacts) => string | undefined;
  /** Throws when the sentence is not true. */
  readonly holds: (facts: KnownFacts, open: OpenSession) => Promise<void>;
}

/** Opens a client on a script of its own; what it lets out is searched for the key at the end. */
export type OpenSession = (options?: SessionOptions) => Session;
