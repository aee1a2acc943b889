import { passageAt, type Passage } from './breaker.ts';
import { KINDS, type Health } from './health.ts';
import { COOLDOWN_MS } from './note.ts';

/** What a call is about to ask of a provider. */
export interface Asking {
  readonly at: number;
  readonly model: string;
  /** Tells API keys apart without revealing them. */
  readonly account: string | undefined;
  /** How many submits to this provider are in doubt. */
  readonly unresolved: number;
}

/** Whether a provider may be sent a paid submit. A `probe` is noted as `started` as it leaves. */
export type Verdict = { readonly kind: 'usable' } | { readonly kind: 'probe' } | Closed;

export interface Closed {
  readonly kind: 'closed';
  readonly cause: Cause;
  /** When to try again, in milliseconds since 1970; undefined where no time will tell. */
  readonly until: number | undefined;
  /** For people. */
  readonly reason: string;
}

/** `failing` and `unreachable` end early where nobody else is left; see `usableOf`. */
export type Cause =
  | 'unauthenticated'
  | 'in-doubt'
  | 'unfunded'
  | 'no-model'
  | 'failing'
  | 'unreachable'
  | 'recovering';

/** How strictly the breakers are taken. */
export interface Leniency {
  /** Turns begin before their time. */
  readonly early?: boolean;
  /** What could not be reached is asked all the same. */
  readonly offline?: boolean;
}

/** More submits in doubt than these, and an outage prints unknown charges. */
const MOST_UNRESOLVED = 3;

export function judge(health: Health, asking: Asking, leniency: Leniency = {}): Verdict {
  return firmly(health, asking) ?? byBreakers(health, asking.at, leniency);
}

/** What is known for certain, so that asking would be in vain or dangerous. */
function firmly(health: Health, asking: Asking): Closed | undefined {
  const { at, model, account, unresolved } = asking;
  const { barred, unfunded, models } = health;
  if (barred !== undefined && barred.account === account) {
    return closed('unauthenticated', undefined, 'its API key was refused');
  }
  if (unresolved > MOST_UNRESOLVED) {
    return closed('in-doubt', undefined, `${unresolved} submits to it are in doubt`);
  }
  if (unfunded !== undefined && unfunded.account === account && isCooling(unfunded.until, at)) {
    return closed('unfunded', unfunded.until, 'its account has no money left');
  }
  const gone = models.find((known) => known.model === model);
  if (gone === undefined || !isCooling(gone.until, at)) return undefined;
  return closed('no-model', gone.until, 'it does not run the model at present');
}

function byBreakers(
  { breakers }: Health,
  at: number,
  { early = false, offline = false }: Leniency,
): Verdict {
  const passages = KINDS.filter((kind) => !(offline && kind === 'network')).map((kind) => ({
    kind,
    passage: passageAt(breakers[kind], at, early),
  }));
  const waits = passages.flatMap(({ kind, passage }) =>
    isWait(passage) ? [{ kind, passage }] : [],
  );
  if (waits.length === 0) {
    return { kind: passages.some(({ passage }) => passage.kind === 'turn') ? 'probe' : 'usable' };
  }
  const until = Math.max(...waits.map(({ passage }) => passage.until));
  const ejected = waits.filter(({ passage }) => passage.isEjected);
  if (ejected.length === 0) return closed('recovering', until, 'it is being tried again');
  return ejected.every(({ kind }) => kind === 'network')
    ? closed('unreachable', until, 'it could not be reached')
    : closed('failing', until, 'too many of its latest calls failed');
}

function isWait(passage: Passage): passage is Extract<Passage, { kind: 'waits' }> {
  return passage.kind === 'waits';
}

/** A clock that was set back would make a cooldown last for ever. */
function isCooling(until: number, at: number): boolean {
  return at < until && until - at <= COOLDOWN_MS;
}

function closed(cause: Cause, until: number | undefined, reason: string): Closed {
  return { kind: 'closed', cause, until, reason };
}
