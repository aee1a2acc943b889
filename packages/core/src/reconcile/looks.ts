import type { Look, Wanted } from './look.ts';
import { freshSince } from './times.ts';

/**
 * The looks of one process. Many attempts may be in doubt at once, after an outage say: they share
 * what is read, so that a provider is not asked for the same list by each of them.
 */
export interface Looks {
  /** A look that will do and that this reader has not had: a known one, or a new one. */
  readonly share: (need: Need, take: () => Promise<Look>) => Promise<Look>;
  /** Whether a request has an owner, which it keeps: the store is asked until it has one. */
  readonly isOwned: (request: string, ask: () => Promise<boolean>) => Promise<boolean>;
}

export interface Need extends Wanted {
  /** Whose list it is: provider, account and what else tells lists apart. */
  readonly list: string;
  /** The attempt that needs it. */
  readonly reader: string;
  /** One that began then or later will do; in milliseconds since 1970. */
  readonly since: number;
  readonly now: number;
}

interface Taken {
  readonly from: number;
  readonly hasLedger: boolean;
  readonly at: number;
  readonly look: Promise<Look>;
  readonly readers: Set<string>;
}

const MOST_OWNED = 20_000;

export function createLooks(): Looks {
  const taken = new Map<string, readonly Taken[]>();
  const owned = new Set<string>();
  return {
    async isOwned(request, ask) {
      if (owned.has(request)) return true;
      if (!(await ask())) return false;
      if (owned.size >= MOST_OWNED) owned.clear();
      owned.add(request);
      return true;
    },
    async share({ list, reader, since, now, from, ledger }, take) {
      const fresh = (taken.get(list) ?? []).filter((each) => isOfUse(each, now));
      const isEnough = (each: Taken) =>
        each.at >= since &&
        // A clock that was set back: it may be from before the submit.
        each.at <= now &&
        each.from <= from &&
        (ledger === undefined || each.hasLedger) &&
        !each.readers.has(reader);
      const known = fresh.find(isEnough);
      if (known !== undefined) {
        taken.set(list, fresh);
        known.readers.add(reader);
        return known.look;
      }
      const hasLedger = ledger !== undefined;
      const one = { from, hasLedger, at: now, look: take(), readers: new Set([reader]) };
      taken.set(list, [one, ...fresh]);
      // What could not be taken is no look for others either.
      one.look.catch(() => drop(taken, list, one));
      return one.look;
    },
  };
}

/** For the oldest attempt that could be in it, which is content with the oldest look. */
function isOfUse({ at, from }: Taken, now: number): boolean {
  return at >= freshSince({ sentAt: from }, now);
}

function drop(taken: Map<string, readonly Taken[]>, list: string, one: Taken): void {
  taken.set(
    list,
    (taken.get(list) ?? []).filter((each) => each !== one),
  );
}
