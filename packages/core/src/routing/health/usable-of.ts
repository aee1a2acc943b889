import type { Health } from './health.ts';
import { judge, type Asking, type Cause, type Closed, type Verdict } from './judge.ts';

/** One provider that a call may go to. */
export interface Contender extends Omit<Asking, 'at'> {
  readonly provider: string;
  readonly health: Health;
}

/** Who may be asked, in the order given, and who may not. */
export interface Usable {
  readonly usable: readonly { readonly provider: string; readonly kind: 'usable' | 'probe' }[];
  readonly closed: readonly ({ readonly provider: string } & Closed)[];
  /** The earliest time at which somebody opens, when nobody is usable and it is known. */
  readonly retryAt: number | undefined;
}

/**
 * Judges all providers of a call. Where none that fails has another beside it, it is not left out:
 * what nobody reaches is our own network's fault, and of those that fail one may be tried early.
 */
export function usableOf(contenders: readonly Contender[], at: number): Usable {
  const strictly = contenders.map((contender) => ({
    contender,
    verdict: verdictOn(contender, at),
  }));
  const judged = rescue(reach(strictly, at), at);
  const usable = judged.flatMap(({ contender: { provider }, verdict }) =>
    verdict.kind === 'closed' ? [] : [{ provider, kind: verdict.kind }],
  );
  const closed = judged.flatMap(({ contender: { provider }, verdict }) =>
    verdict.kind === 'closed' ? [{ provider, ...verdict }] : [],
  );
  return { usable, closed, retryAt: usable.length > 0 ? undefined : earliestOf(closed) };
}

interface Judged {
  readonly contender: Contender;
  readonly verdict: Verdict;
}

const FIRM: readonly Cause[] = ['unauthenticated', 'in-doubt', 'unfunded', 'no-model'];

/** When nobody can be reached, it is not the providers: what they cannot help closes none. */
function reach(judged: readonly Judged[], at: number): readonly Judged[] {
  const open = judged.filter(({ verdict }) => !isClosed(verdict, FIRM));
  if (!open.every(({ verdict }) => isClosed(verdict, ['unreachable']))) return judged;
  return judged.map((each) => (open.includes(each) ? again(each, at, { offline: true }) : each));
}

/** The one whose time comes first, if it has a turn free, is asked before its time. */
function rescue(judged: readonly Judged[], at: number): readonly Judged[] {
  if (judged.some(({ verdict }) => verdict.kind !== 'closed')) return judged;
  const rescued = judged
    .filter(({ verdict }) => isClosed(verdict, ['failing', 'unreachable']))
    .toSorted((a, b) => untilOf(a) - untilOf(b))
    .map((each) => ({ each, early: again(each, at, { early: true }) }))
    .find(({ early }) => early.verdict.kind !== 'closed');
  return judged.map((each) => (each === rescued?.each ? rescued.early : each));
}

function again({ contender }: Judged, at: number, leniency: Parameters<typeof judge>[2]): Judged {
  return { contender, verdict: verdictOn(contender, at, leniency) };
}

function verdictOn(
  { health, model, account, unresolved }: Contender,
  at: number,
  leniency?: Parameters<typeof judge>[2],
): Verdict {
  return judge(health, { at, model, account, unresolved }, leniency);
}

function isClosed(verdict: Verdict, causes: readonly Cause[]): boolean {
  return verdict.kind === 'closed' && causes.includes(verdict.cause);
}

function untilOf({ verdict }: Judged): number {
  return verdict.kind === 'closed' ? (verdict.until ?? Infinity) : 0;
}

function earliestOf(closed: readonly Closed[]): number | undefined {
  const times = closed.flatMap(({ until }) => (until === undefined ? [] : [until]));
  return times.length === 0 ? undefined : Math.min(...times);
}
