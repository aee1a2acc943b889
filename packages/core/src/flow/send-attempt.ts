import type { KinoraError } from '../errors/kinora-error.ts';
import { isKinoraError } from '../errors/kinora-error.ts';
import type { Held } from '../steps/held.ts';
import { keep } from '../steps/save.ts';
import { submitStep, unsent } from '../steps/submit-step.ts';
import { backoffMs } from './backoff.ts';
import { outcomeOf } from './call-outcome.ts';
import type { FlowContext } from './flow-context.ts';
import { unlessAborted } from './unless-aborted.ts';

/** An attempt is resent at most so often, and within so much time, and only when it is certain
 * that the provider did not take it: everything else is a second bill. */
const MOST_SENDS = 3;
const BUDGET_MS = 60_000;

/**
 * Submits until a provider has answered for certain, or it is in doubt whether one has; where the
 * job may fall back, the next provider's attempt is sent too.
 * @throws KinoraError `aborted` or `deadline_exceeded` before anything was sent
 */
export async function sendAttempt(
  context: FlowContext,
  held: Held,
  signal?: AbortSignal,
): Promise<Held> {
  let current = held;
  while (current.job.state === 'open' && current.attempt.state === 'intent') {
    current = await sendOne(context, current, signal);
  }
  return current;
}

async function sendOne(
  context: FlowContext,
  held: Held,
  signal: AbortSignal | undefined,
): Promise<Held> {
  const { clock, laneOf } = context;
  const { id, provider } = held.attempt;
  const lane = laneOf(provider);
  const startedAt = clock.now();
  const body = await bodyOf(context, held, signal);
  if (body.kind === 'none') return body.held;
  let current = held;
  for (;;) {
    const before = current;
    current = await unlessAborted('submit', signal, () =>
      lane.submit(() => submitted(context, before, body.value), signal),
    );
    const { attempt, job } = current;
    if (attempt.id !== id || attempt.state !== 'intent' || job.state !== 'open') return current;
    const { held: next, waitMs } = await afterUnsent(context, current, startedAt);
    if (waitMs === undefined) return next;
    await unlessAborted('submit', signal, () => clock.sleep(waitMs, signal));
  }
}

/** What follows a send that came to nothing: another one after a wait, or the attempt's end. */
export async function afterUnsent(
  context: FlowContext,
  held: Held,
  startedAt: number,
): Promise<{ readonly held: Held; readonly waitMs: number | undefined }> {
  const { clock, laneOf, random } = context;
  const { attempt, error } = held;
  // Without an error the process had been suspended, and nothing has left.
  if (error === undefined) return { held, waitMs: 0 };
  const waitMs = waitBefore(error, attempt.sends, random());
  const left = startedAt + BUDGET_MS - clock.now() - waitMs;
  if (attempt.sends >= MOST_SENDS || left < 0) {
    return { held: await giveUp(context, held, error), waitMs: undefined };
  }
  if (error.code === 'rate_limited') laneOf(attempt.provider).holdBack(waitMs);
  return { held, waitMs };
}

async function submitted(context: FlowContext, held: Held, body: unknown): Promise<Held> {
  const startedAt = context.clock.now();
  const after = await submitStep(context, held, body);
  // The attempt that follows at once has no outcome yet.
  const sent = [...after.earlier, after.attempt].find(({ id }) => id === held.attempt.id);
  const isOver = sent !== undefined && (sent.error !== undefined || sent.state === 'queued');
  if (isOver) {
    context.noteCall(outcomeOf(sent, { of: 'submit', startedAt, at: context.clock.now() }));
  }
  return after;
}

type Body =
  | { readonly kind: 'body'; readonly value: unknown }
  | { readonly kind: 'none'; readonly held: Held };

/** The body with its files at the provider. Nothing is paid yet, so what fails here ends for free. */
async function bodyOf(
  context: FlowContext,
  held: Held,
  signal: AbortSignal | undefined,
): Promise<Body> {
  try {
    const value = await unlessAborted('upload', signal, () => context.bodyOf(held.attempt, signal));
    return { kind: 'body', value };
  } catch (error) {
    if (!isKinoraError(error) || signal?.aborted === true) throw error;
    return { kind: 'none', held: await giveUp(context, held, error) };
  }
}

/** Ends an attempt that cannot be sent. */
export function giveUp(context: FlowContext, held: Held, error: KinoraError): Promise<Held> {
  return keep(context, held, (now, refusal) =>
    now.attempt.state === 'intent' ? unsent(context, now, error, refusal) : undefined,
  );
}

function waitBefore({ retry }: KinoraError, sends: number, random: number): number {
  const backoff = backoffMs(sends - 1, { baseMs: 1000, capMs: 8000, random });
  return Math.max(backoff, retry.afterMs ?? 0);
}
