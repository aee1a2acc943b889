import { accountOf } from '../engine/connection.ts';
import { submit, type Submission } from '../engine/submit.ts';
import { KinoraError } from '../errors/kinora-error.ts';
import { laterKnown } from '../store/later-known.ts';
import type { StoreWrite } from '../store/job-store.ts';
import type { Evidence } from '../store/rows.ts';
import { mayBecome } from './attempt-state.ts';
import type { StepContext } from './context.ts';
import { ended } from './end.ts';
import { inDoubt, parked } from './in-doubt.ts';
import { load, refOf, type Held } from './held.ts';
import { keep, save, type Change, type ChangeOf, type Refusal } from './save.ts';

/**
 * Sends an attempt's paid request once. The intent is durable before the POST leaves, and whatever
 * comes back is durable before this resolves. An attempt that is past its intent is left alone.
 */
export async function submitStep(context: StepContext, held: Held, body: unknown): Promise<Held> {
  const { sending } = context;
  const { id, state } = held.attempt;
  if (state !== 'intent') return held;
  // Another call for the same job waits for the same reply.
  const known = sending.get(id);
  if (known !== undefined) return known;
  const sent = sendOnce(context, held, body).finally(() => sending.delete(id));
  sending.set(id, sent);
  return sent;
}

async function sendOnce(context: StepContext, before: Held, body: unknown): Promise<Held> {
  const { store, clock, owner } = context;
  const held = await withWishes(context, before);
  const { attempt, job } = held;
  if (job.cancelRequested) return keep(context, held, unsentEnd(context));
  if (job.deadlineAt !== undefined && job.deadlineAt <= clock.now()) {
    return keep(context, held, tooLate(context));
  }

  const webhookUrl = await context.webhookOf(attempt);
  // From before the commit: whoever sleeps through it has been given up all the same.
  const isBlown = startFuse(clock);
  const connection = context.connectionOf(attempt.provider);
  const account = accountOf(connection);
  const intent = { ...intentOf(held, body, { clock, owner }), account };
  const sending = await save(store, held, { attempt: intent });
  // Somebody else has gone on with it.
  if (sending.kind !== 'done') return (await load(store, job.id)) ?? held;
  if (isBlown()) return keep(context, sending.held, takenBack(sending.held));
  const { model, apiVersion } = attempt;
  const call = { model, apiVersion, body, webhookUrl, nowMs: clock.now() };
  const submission = await submit(connection, call);
  return keep(context, sending.held, outcome(context, sending.held, submission));
}

/** A wish to cancel that came while an earlier send was under way has changed the job alone. */
async function withWishes({ store }: StepContext, held: Held): Promise<Held> {
  if (held.attempt.sends === 0) return held;
  return { ...held, job: (await store.job(held.job.id)) ?? held.job };
}

/** Larger bodies, with files inside, are not kept: only the process that has them can send them. */
const LARGEST_KEPT_BODY = 256_000;

/** The write-ahead: from this commit on, the POST may have left. */
function intentOf(
  { attempt }: Held,
  body: unknown,
  { clock, owner }: Pick<StepContext, 'clock' | 'owner'>,
) {
  const isKept = JSON.stringify(body).length <= LARGEST_KEPT_BODY;
  return {
    state: 'submitting',
    charged: 'unknown',
    owner,
    takeovers: 0,
    sends: attempt.sends + 1,
    sentAt: clock.now(),
    body: isKept ? body : undefined,
  } as const;
}

/** A store may take seconds over a commit; no list is believed as early as this. */
const LONGEST_PAUSE_MS = 10_000;

/**
 * Tells whether the process was suspended since it began to write the intent: others may have
 * given it up meanwhile. One clock stands still while a machine sleeps, the other one can be set.
 */
function startFuse(clock: StepContext['clock']): () => boolean {
  const [wall, steady] = [clock.now(), performance.now()];
  return () =>
    Math.max(Math.abs(clock.now() - wall), performance.now() - steady) > LONGEST_PAUSE_MS;
}

/** Nothing has left: the intent is as good as new. */
function takenBack(sent: Held): ChangeOf {
  return (held) => {
    const { attempt } = held;
    return isSameSend(held, sent) && attempt.state === 'submitting'
      ? { attempt: { state: 'intent', charged: unsentCharge(held), sends: attempt.sends - 1 } }
      : undefined;
  };
}

/** A send that came to nothing is free, unless an earlier one is in doubt and was repeated at will. */
export function unsentCharge({ job, attempt }: Held): 'no' | 'unknown' {
  if (attempt.state === 'intent') return attempt.charged === 'no' ? 'no' : 'unknown';
  return job.options.onUnknownSubmit === 'resubmit' && attempt.sends > 1 ? 'unknown' : 'no';
}

/**
 * A stop that came before the POST: nothing was sent, nothing is owed; save where it would have
 * been sent again, and the earlier send is in doubt.
 */
export function unsentEnd(context: StepContext): ChangeOf {
  return (held) => {
    if (held.attempt.state !== 'intent') return undefined;
    return unsentCharge(held) === 'no'
      ? ended(context, held, { state: 'cancelled', charged: 'no' })
      : parked(context, held, 'stopped before it was sent again; the earlier submit is in doubt');
  };
}

/** What nobody waits for any more is not paid for. */
function tooLate(context: StepContext): ChangeOf {
  return (held, refusal) => {
    if (held.attempt.state !== 'intent') return undefined;
    const { provider } = held.attempt;
    const details = { phase: 'submit', mayHaveCharged: 'no', provider } as const;
    const message = 'the deadline passed before it was submitted';
    return unsent(context, held, new KinoraError('deadline_exceeded', message, details), refusal);
  };
}

/** What the reply to a submit changes, however late it comes. */
function outcome(context: StepContext, sent: Held, submission: Submission): ChangeOf {
  const more = [{ kind: 'evidence', row: evidenceOf(context, sent, submission) }] as const;
  return (held, refusal) => {
    const counts = isSameSend(held, sent) || isUnknownId(held, sent, submission);
    const change = counts ? changeOf(context, held, submission, refusal) : undefined;
    const late = counts || refusal?.kind === 'taken' ? [] : paidBefore(held, sent, submission);
    return { ...change, more: [...more, ...late, ...(change?.more ?? [])] };
  };
}

/** The job of an attempt that another one has followed: its bill and its id are told, no more. */
function paidBefore(held: Held, sent: Held, submission: Submission): readonly StoreWrite[] {
  const row = held.earlier.find(({ id }) => id === sent.attempt.id);
  if (submission.kind !== 'accepted' || row === undefined || row.requestId !== undefined) return [];
  return laterKnown(row, submission);
}

/** Where another attempt has begun, or this one was sent again, a reply is evidence alone, */
function isSameSend({ attempt }: Held, sent: Held): boolean {
  return attempt.id === sent.attempt.id && attempt.sends === sent.attempt.sends;
}

/** unless it names the job of an attempt that has none: it has been paid for. */
function isUnknownId({ attempt }: Held, sent: Held, { kind }: Submission): boolean {
  return attempt.id === sent.attempt.id && kind === 'accepted' && attempt.requestId === undefined;
}

function changeOf(
  context: StepContext,
  held: Held,
  submission: Submission,
  refusal: Parameters<ChangeOf>[1],
): Change | undefined {
  const { state } = held.attempt;
  if (refusal?.kind === 'taken') {
    const message = `the provider answered with the id of another job, ${refusal.by}`;
    return state === 'parked' ? undefined : parked(context, held, message);
  }
  if (submission.kind === 'accepted') return accepted(context, held, submission);
  if (state !== 'submitting') return undefined;
  const { error } = submission;
  switch (submission.kind) {
    case 'unknown':
      return inDoubt(context, held, error.withJob(refOf(held)));
    case 'not-accepted':
      return { attempt: { state: 'intent', charged: unsentCharge(held) }, error };
    case 'refused':
      return unsent(context, held, error, refusal);
  }
}

/** The end of an attempt that was not taken this time. */
export function unsent(
  context: StepContext,
  held: Held,
  error: KinoraError,
  refusal: Refusal | undefined,
): Change {
  const charged = unsentCharge(held);
  if (charged === 'unknown') {
    const message = `an earlier submit is in doubt, and the latest one failed: ${error.plainMessage}`;
    return parked(context, held, message);
  }
  return ended(context, held, { state: 'refused', charged }, { error, refusal });
}

/** Takes up a job that the provider has, also one that was given up before its id was known. */
export function accepted(
  { clock, owner }: Pick<StepContext, 'clock' | 'owner'>,
  { attempt, job }: Held,
  { requestId, links }: Pick<Extract<Submission, { kind: 'accepted' }>, 'requestId' | 'links'>,
): Change | undefined {
  // A webhook was faster; the reply names the job as the provider's other calls do.
  if (attempt.requestId !== undefined) return { attempt: { requestId, links } };
  if (!mayBecome(attempt.state, 'queued')) return undefined;
  return {
    attempt: {
      state: 'queued',
      charged: 'yes',
      requestId,
      links,
      owner,
      doubt: undefined,
      error: undefined,
      endedAt: undefined,
      nextAt: clock.now(),
    },
    ...(job.state !== 'open' && { job: { state: 'open', error: undefined } }),
  };
}

function evidenceOf({ clock }: StepContext, { attempt }: Held, submission: Submission): Evidence {
  const isAccepted = submission.kind === 'accepted';
  return {
    attemptId: attempt.id,
    at: clock.now(),
    kind: 'submit',
    requestId: isAccepted ? submission.requestId : undefined,
    text: isAccepted ? 'accepted' : `${submission.kind}: ${submission.error.plainMessage}`,
  };
}
