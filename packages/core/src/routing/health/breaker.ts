/**
 * Counts the calls of one kind to one provider. It opens when too many fail; from then on calls
 * take turns: one, and with every success twice as many, until it is shut again.
 */
export interface Breaker {
  /** The latest ones, oldest first; none while it is open. */
  readonly calls: readonly Call[];
  readonly open?: Opening | undefined;
}

export interface Call {
  readonly at: number;
  readonly isFailed: boolean;
  readonly isSlow: boolean;
}

export interface Opening {
  readonly since: number;
  /** Nobody is let through before. */
  readonly until: number;
  /** How often in a row it has opened. */
  readonly times: number;
  /** How many calls may be under way at once. */
  readonly turns: number;
  /** When the calls under way left. */
  readonly started: readonly number[];
}

/** A call that is over; `void` says nothing of the provider, and gives its turn back. */
export interface Outcome {
  readonly startedAt: number;
  readonly at: number;
  readonly verdict: 'good' | 'failed' | 'void';
  readonly isSlow: boolean;
}

/** Whether a call may leave: freely, in a turn that must be noted, or not before `until`. */
export type Passage =
  | { readonly kind: 'free' }
  | { readonly kind: 'turn' }
  | { readonly kind: 'waits'; readonly until: number; readonly isEjected: boolean };

export const SHUT: Breaker = { calls: [] };
export const MOST_CALLS = 20;
export const MOST_TURNS = 16;
/** Others wait for their turn meanwhile, so more than these are not noted. */
export const MOST_STARTED = 100;

const WINDOW_MS = 60_000;
const FEWEST_CALLS = 5;
const FAILED_SHARE = 0.5;
const SLOW_SHARE = 0.8;
const OPEN_MS = 15_000;
const LONGEST_OPEN_MS = 300_000;
/** Twice as long as a submit is waited for; then its process has died, or nobody noted its end. */
const TURN_MS = 60_000;

/** Says whether a call may leave at `at`; `early` lets the turns begin before their time. */
export function passageAt({ open }: Breaker, at: number, early: boolean): Passage {
  if (open === undefined) return { kind: 'free' };
  // A clock that was set back would keep it open for as long again.
  const isWaiting = at < open.until && open.until - at <= LONGEST_OPEN_MS;
  if (isWaiting && !early) return { kind: 'waits', until: open.until, isEjected: true };
  const [first, ...others] = underWay(open, at);
  if (first === undefined || others.length + 1 < open.turns) return { kind: 'turn' };
  return { kind: 'waits', until: first + TURN_MS, isEjected: false };
}

/** Takes a turn; a breaker that is shut needs no note of it. */
export function noteStart(breaker: Breaker, at: number): Breaker {
  const { open } = breaker;
  if (open === undefined) return breaker;
  const started = [...underWay(open, at), at].slice(-MOST_STARTED);
  return { ...breaker, open: { ...open, started } };
}

export function noteOutcome(breaker: Breaker, outcome: Outcome): Breaker {
  const { open } = breaker;
  if (open !== undefined) return afterTurn(breaker, open, outcome);
  const { at, verdict, isSlow } = outcome;
  if (verdict === 'void') return breaker;
  const recent = breaker.calls.filter((call) => at - call.at < WINDOW_MS);
  const calls = [...recent, { at, isFailed: verdict === 'failed', isSlow }].slice(-MOST_CALLS);
  return isBad(calls) ? { calls: [], open: openedAt(at, 1) } : { calls };
}

function afterTurn(breaker: Breaker, open: Opening, outcome: Outcome): Breaker {
  const { startedAt, at, verdict, isSlow } = outcome;
  // It left before the breaker opened, and so does not tell how things stand since; unless the
  // clock was set back, when everything would seem to.
  if (startedAt < open.since && open.since <= at) return breaker;
  const started = open.started.slice(1);
  if (verdict === 'void') return { calls: [], open: { ...open, started } };
  if (verdict === 'failed' || isSlow) return { calls: [], open: openedAt(at, open.times + 1) };
  const turns = open.turns * 2;
  if (turns > MOST_TURNS) return SHUT;
  return { calls: [], open: { ...open, until: Math.min(open.until, at), turns, started } };
}

function openedAt(at: number, times: number): Opening {
  const until = at + Math.min(OPEN_MS * times, LONGEST_OPEN_MS);
  return { since: at, until, times, turns: 1, started: [] };
}

function isBad(calls: readonly Call[]): boolean {
  if (calls.length < FEWEST_CALLS) return false;
  const failed = calls.filter(({ isFailed }) => isFailed).length;
  const slow = calls.filter(({ isSlow }) => isSlow).length;
  return failed >= calls.length * FAILED_SHARE || slow >= calls.length * SLOW_SHARE;
}

function underWay({ started }: Opening, at: number): readonly number[] {
  return started.filter((start) => start <= at && at - start < TURN_MS);
}
