import { KinoraError } from '../errors/kinora-error.ts';
import { reconcileOnce } from '../reconcile/reconcile-once.ts';
import type { Verdict } from '../reconcile/verdict.ts';
import type { StepContext } from './context.ts';
import { ended } from './end.ts';
import type { Held } from './held.ts';
import { parked } from './in-doubt.ts';
import { keep, type Change, type Refusal } from './save.ts';
import { accepted } from './submit-step.ts';

/**
 * Looks once, in the provider's own lists, for a job whose submit went unanswered. Costs nothing:
 * a job that is found is taken up, and one that surely is not there may be sent again.
 */
export async function reconcileStep(
  context: StepContext,
  held: Held,
  signal?: AbortSignal,
): Promise<Held> {
  const { store, clock, connectionOf, looks } = context;
  const { attempt: intent } = held;
  if (intent.state !== 'unconfirmed') return held;
  const { provider, account } = intent;
  const owned = (requestId: string) =>
    looks.isOwned(
      JSON.stringify([provider, account, requestId]),
      async () => (await store.attemptByRequest({ provider, account, requestId })) !== undefined,
    );
  const siblings = async () =>
    (await store.inDoubt(provider)).filter((row) => row.account === account);
  const doubt = { intent, siblings, owned, now: clock.now(), signal };
  const verdict = await reconcileOnce(connectionOf(provider), doubt, looks);
  signal?.throwIfAborted();
  const safe = await believed(context, verdict);
  return keep(context, held, (now, refusal) => {
    const { id, state, sends } = now.attempt;
    if (id !== intent.id || state !== 'unconfirmed') return undefined;
    // Where it was sent again meanwhile, the lists had been read before that.
    const counts = sends === intent.sends || safe.kind === 'found';
    return counts ? changeOf(context, now, safe, refusal) : undefined;
  });
}

/** What was found by ruling others out is not believed while the record of one cannot be read. */
async function believed({ store }: StepContext, verdict: Verdict): Promise<Verdict> {
  if (verdict.kind !== 'found' || verdict.by !== 'elimination') return verdict;
  const damaged = await store.unreadable();
  if (damaged.length === 0) return verdict;
  const { table, id } = damaged[0] ?? { table: 'attempt', id: '' };
  return { kind: 'undecidable', reason: `the record ${table} ${id} cannot be read` };
}

/** One that another attempt has meanwhile turned out to own is looked for again. */
const TAKEN_WAIT_MS = 10_000;
const MOST_SENDS = 3;

function changeOf(
  context: StepContext,
  held: Held,
  verdict: Verdict,
  refusal: Refusal | undefined,
): Change | undefined {
  const at = context.clock.now();
  if (refusal?.kind === 'taken') return { attempt: { nextAt: at + TAKEN_WAIT_MS } };
  const { attempt } = held;
  switch (verdict.kind) {
    case 'found': {
      const { requestId, by } = verdict;
      const text = `found by ${by}`;
      const row = { attemptId: attempt.id, at, kind: 'search', requestId, text } as const;
      const change = accepted(context, held, verdict);
      return change && { ...change, more: [{ kind: 'evidence', row }] };
    }
    case 'absent':
      return absent(context, held, refusal);
    case 'undecided':
      return { attempt: { nextAt: verdict.lookAgainAt, doubt: verdict.doubt } };
    case 'undecidable':
      return parked(context, held, `it cannot be told whether the job exists: ${verdict.reason}`);
  }
}

/** The provider surely has no such job: nothing was paid, and sending it again pays once. */
function absent(context: StepContext, held: Held, refusal: Refusal | undefined): Change {
  const { attempt } = held;
  const { provider, sends } = attempt;
  const error = new KinoraError('provider_unavailable', 'the provider never took the job', {
    phase: 'submit',
    mayHaveCharged: 'no',
    provider,
  });
  const row = {
    attemptId: attempt.id,
    at: context.clock.now(),
    kind: 'search',
    text: 'absent from every list',
  } as const;
  const more = [{ kind: 'evidence', row }] as const;
  if (sends < MOST_SENDS) {
    return { attempt: { state: 'intent', charged: 'no', doubt: undefined }, error, more };
  }
  const end = ended(context, held, { state: 'refused', charged: 'no' }, { error, refusal });
  return { ...end, more: [...more, ...(end.more ?? [])] };
}
