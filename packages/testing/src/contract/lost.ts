import type { StepOutcome } from '@kinora/core';
import { expect } from 'vitest';
import { lost } from '../answers.ts';
import type { AdapterFacts, Entry, ListFacts, Question } from './facts.ts';
import type { KnownFacts } from './known-facts.ts';
import { answerOf, STARTED_AT, type Session } from './session.ts';

/** Submits the minimal request and loses the reply; the job is not looked for yet. */
export async function loseSubmit(session: Session, { calls }: AdapterFacts): Promise<StepOutcome> {
  session.api.on(calls.submit, lost());
  const { id } = await session.plan();
  const outcome = await session.step('submit', id);
  expect(outcome).toMatchObject({ next: 'reconcile', snapshot: { state: 'unconfirmed' } });
  return outcome;
}

/** The lost job as a list has it. */
export function ownEntry({ api }: Session, { calls, submit }: AdapterFacts): Entry {
  const [sent] = api.callsTo(calls.submit);
  return { requestId: submit.requestId, at: STARTED_AT, body: sent?.body };
}

/** A job of somebody else on the same account: the same model, at the same time, another input. */
export function strangerEntry(session: Session, facts: AdapterFacts, number = 1): Entry {
  const { body, at } = ownEntry(session, facts);
  const other = Object.entries(body ?? {}).map(
    ([wire, value]) => [wire, otherThan(value)] as const,
  );
  return { requestId: `stranger-${number}`, at, body: Object.fromEntries(other) };
}

function otherThan(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  // A text that goes on where another ends may be the same one, cut.
  return typeof value === 'string' ? `another ${value}` : value;
}

/** What was asked of a list so far. */
export function askedOf({ api }: Session, { call }: Pick<ListFacts, 'call'>): readonly Question[] {
  return api.callsTo(call).map(({ method, url, body }) => ({
    call: `${method} ${url}`,
    ...(body !== undefined && { body }),
  }));
}

/** From now on, the list has these and no more. */
export function listsOnly(
  { api }: Session,
  { call, page }: ListFacts,
  ...entries: readonly Entry[]
): void {
  api.on(call, answerOf(page(entries, false)));
}

/** What the facts say of a block; a block is known in the facts and the adapter, or in neither. */
export function factsOf<Block extends 'search' | 'ledger' | 'webhook' | 'refunds'>(
  facts: KnownFacts,
  block: Block,
): NonNullable<AdapterFacts[Block]> {
  const known = facts[block];
  if (known === undefined) throw new Error(`the adapter has ${block}, and the facts have none`);
  if (facts.adapter[block] === undefined) {
    throw new Error(`the facts have ${block}, and the adapter has none`);
  }
  return known;
}

/** The reason, where a provider has nothing of a kind. */
export function skipsWithout(
  block: 'search' | 'ledger' | 'webhook' | 'refunds',
  reason: string,
): (facts: KnownFacts) => string | undefined {
  return (facts) => {
    const isKnown = facts[block] !== undefined || facts.adapter[block] !== undefined;
    return isKnown ? undefined : reason;
  };
}
