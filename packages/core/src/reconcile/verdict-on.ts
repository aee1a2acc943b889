import type { WireFields } from '../contract/model.ts';
import type { Candidate, Search } from '../contract/search.ts';
import type { KinoraError } from '../errors/kinora-error.ts';
import type { AttemptRow } from '../store/rows.ts';
import { bearsSeed, canBe, extrasOf, fitOf } from './fit.ts';
import { pairUp } from './pair-up.ts';
import { momentsOf, takenWithin, type Moments } from './times.ts';
import type { Verdict } from './verdict.ts';
import {
  EVIDENCE_PATIENCE_MS,
  later,
  LIST_PATIENCE_MS,
  undecidable,
  waitUntil,
  whileUnreadable,
} from './wait.ts';

/** What is known when a verdict is due. */
export interface Known {
  readonly list: Search;
  /** Without those that attempts have already. */
  readonly candidates: readonly Candidate[];
  /** Whether the list was read to its end. */
  readonly complete: boolean;
  /** Why it was not, where a page could not be had. */
  readonly error?: KinoraError;
  /** Attempts of the same provider and account that are in doubt too. */
  readonly siblings: readonly AttemptRow[];
  /** Whether the list was asked for with the key that the attempt was sent with. */
  readonly isOwnKey: boolean;
  readonly fields?: WireFields | undefined;
  /** In milliseconds since 1970. */
  readonly now: number;
}

/** What a provider's list says of an attempt in doubt. */
export function verdictOn(intent: AttemptRow, known: Known): Verdict {
  const taken = takenWithin(intent);
  if (taken === undefined) return undecidable('it is not known when it was sent');
  const moments = momentsOf(taken, known.list);
  const siblings = known.siblings.filter(({ id }) => id !== intent.id);
  const view = { ...known, intent, moments, siblings };
  const open = known.candidates.filter((candidate) => canBe(intent, candidate));
  const exact = open.filter((candidate) => isClosest(view, candidate));
  if (exact.length > 0) return amongExact(view, exact);

  if (known.error === undefined && known.now < moments.settledAt) return later(view);
  if (!known.complete) return whileIncomplete(view);
  if (!known.isOwnKey) return undecidable('it was sent with another key');
  // Its seed outweighs a time or a model that is told wrongly.
  const rest = known.candidates.filter(
    (candidate) =>
      bearsSeed(intent, candidate) || (canBe(intent, candidate) && !isOthers(view, candidate)),
  );
  return rest.length === 0 ? noneLeft(view) : byElimination(view, rest);
}

interface View extends Known {
  readonly intent: AttemptRow;
  readonly moments: Moments;
}

/** An exact match, and no attempt in doubt matches more closely. */
function isClosest({ intent, siblings, fields }: View, candidate: Candidate): boolean {
  const extras = extrasOf(intent, candidate, fields);
  if (extras === undefined) return false;
  return siblings.every((row) => (extrasOf(row, candidate, fields) ?? extras) >= extras);
}

/**
 * Attempts that sent the same may have each other's jobs, so long as each has one of its own. Where
 * there are more jobs than attempts, one of them is a stranger's, and none is taken.
 */
function amongExact(view: View, exact: readonly Candidate[]): Verdict {
  const { intent, siblings, fields, moments, now, complete } = view;
  const fits = (row: AttemptRow, candidate: Candidate) =>
    extrasOf(row, candidate, fields) === extrasOf(intent, candidate, fields);
  const rivals = siblings.filter((row) => exact.some((candidate) => fits(row, candidate)));
  const { own, isFull, hasLeft } = pairUp(intent, { rivals, candidates: exact, fits });
  if (hasLeft) {
    return waitUntil(moments.listedAt + EVIDENCE_PATIENCE_MS, view, `several match: ${ids(exact)}`);
  }
  // Nobody else draws the same seed.
  const isMarked = intent.seed !== undefined && rivals.length === 0;
  if (own !== undefined && isMarked) return found(own, 'input');
  if (now < moments.listedAt) return later(view);
  if (!complete) return whileIncomplete(view);
  if (own !== undefined && (isFull || now >= moments.settledAt)) return found(own, 'input');
  return waitUntil(
    moments.settledAt + EVIDENCE_PATIENCE_MS,
    view,
    `more attempts than jobs match: ${ids(exact)}`,
  );
}

function whileIncomplete(view: View): Verdict {
  const { error, moments } = view;
  if (error !== undefined) return whileUnreadable(view, error, error.plainMessage);
  const reason = 'the list of jobs is too long to be read to its end';
  return waitUntil(moments.settledAt + LIST_PATIENCE_MS, view, reason);
}

/** Surely not ours: another request, or what another attempt in doubt had sent. */
function isOthers({ intent, siblings, fields }: View, candidate: Candidate): boolean {
  if (fitOf(intent, candidate, fields).kind === 'other') return true;
  return siblings.some((row) => extrasOf(row, candidate, fields) !== undefined);
}

function noneLeft({ intent, list, moments, now }: View): Verdict {
  if (now > moments.forgottenAt) return undecidable('the list of jobs does not reach back so far');
  const { apiVersion } = intent;
  const isListed = apiVersion === undefined || (list.apiVersions?.includes(apiVersion) ?? true);
  if (isListed) return { kind: 'absent' };
  return undecidable(`the list of jobs may leave out those of API version ${apiVersion}`);
}

/** Of a job that does not tell what was sent, only being alone on both sides is a sign. */
function byElimination(view: View, rest: readonly Candidate[]): Verdict {
  const { intent, siblings, fields, moments } = view;
  const [only, ...more] = rest;
  const isAlone =
    only !== undefined &&
    more.length === 0 &&
    canBe(intent, only) &&
    fitOf(intent, only, fields).kind === 'untold' &&
    !siblings.some((row) => canBe(row, only) && fitOf(row, only, fields).kind !== 'other');
  if (isAlone) return found(only, 'elimination');
  return waitUntil(
    moments.settledAt + EVIDENCE_PATIENCE_MS,
    view,
    `it may be one of these or none: ${ids(rest)}`,
  );
}

function found({ requestId, links }: Candidate, by: 'input' | 'elimination'): Verdict {
  return { kind: 'found', requestId, links, by };
}

const MOST_NAMED = 10;

function ids(candidates: readonly Candidate[]): string {
  const named = candidates.slice(0, MOST_NAMED).map(({ requestId }) => requestId);
  return named.join(', ') + (candidates.length > MOST_NAMED ? ', …' : '');
}
