import { isKinoraError, KinoraError } from '../errors/kinora-error.ts';
import { learnEnd } from '../flow/ask-attempt.ts';
import { backoffMs } from '../flow/backoff.ts';
import { paceOf } from '../flow/between-questions.ts';
import { oneMore, verdictOn, type Doubt } from '../flow/doubts.ts';
import { nameOf } from '../flow/history.ts';
import { ours } from '../flow/ours.ts';
import { nextAskMs } from '../flow/pace.ts';
import { afterUnsent, giveUp } from '../flow/send-attempt.ts';
import { fetchStep } from '../steps/fetch-step.ts';
import { load, type Held } from '../steps/held.ts';
import { replyLost } from '../steps/in-doubt.ts';
import { failed, gaveUp, pollStep } from '../steps/poll-step.ts';
import { reconcileStep } from '../steps/reconcile-step.ts';
import { keep } from '../steps/save.ts';
import { snapshotOf } from '../steps/snapshot-of.ts';
import { submitStep } from '../steps/submit-step.ts';
import { attemptsOf } from './attempts-of.ts';
import { checkCall } from './check-call.ts';
import type { Core } from './core.ts';
import { restoreSuccession } from './fallback.ts';
import type { SubmitOptions } from './options.ts';
import { planJob } from './plan-job.ts';
import type { StepOutcome, Steps } from './steps.ts';

export async function planStep(
  core: Core,
  request: unknown,
  options: SubmitOptions,
): Promise<StepOutcome> {
  checkCall(options);
  const leave = await core.heartbeat.enter();
  try {
    return outcomeOf(core, (await planJob(core, request, options)).held);
  } finally {
    leave();
  }
}

/** Runs one step of a job if that is what it needs next, and no other process is at work on it. */
export async function runStep(core: Core, name: StepName, jobId: string): Promise<StepOutcome> {
  const leave = await core.heartbeat.enter();
  try {
    const held = await found(core, jobId);
    const { doubt: known, seenAt: seenBefore } = held.attempt;
    const stepped = await stepOnce(core, { name, jobId, doubt: known, seenAt: seenBefore });
    if (stepped === undefined) return outcomeOf(core, await found(core, jobId));
    const { waitMs, doubt, seenAt } = stepped;
    // Whoever calls the steps may be another process each time, so that the store has to remember.
    const due = waitMs === undefined ? {} : { nextAt: core.clock.now() + waitMs, doubt, seenAt };
    const after = await keep(core, stepped.held, (now) =>
      waitMs !== undefined && now.job.state === 'open' ? { attempt: due } : undefined,
    );
    return outcomeOf(core, after);
  } finally {
    leave();
  }
}

export type StepName = Exclude<keyof Steps, 'plan'>;

/** A job after a step. */
export interface Stepped {
  readonly held: Held;
  /** When the next step is due, where the row does not say. */
  readonly waitMs?: number;
  /** For the next question. */
  readonly doubt?: Doubt | undefined;
  readonly seenAt?: number | undefined;
}

export interface Turn extends Pick<Stepped, 'doubt' | 'seenAt'> {
  readonly name: StepName;
  readonly jobId: string;
}

/** Undefined where another process is at work on the job. */
export async function stepOnce(core: Core, turn: Turn): Promise<Stepped | undefined> {
  const { name, jobId } = turn;
  const held = await ours(core, await found(core, jobId));
  if (held === undefined || nextOf(held) !== name) return held && { held };
  if (held.job.options.providers.length > 1) await restoreSuccession(core, held.job);
  const after = await STEPS[name](core, held, turn);
  if (after.held.job.state !== 'open') {
    core.unsent.forget(after.held);
    await core.outbox.tell(core);
  }
  return after;
}

const STEPS = {
  async submit(core, held) {
    const { id, provider, createdAt } = held.attempt;
    const body = await core.bodyOf(held.attempt).catch((error: unknown) => error);
    // Nothing is paid yet, so what fails here ends for free.
    if (isKinoraError(body)) return { held: await giveUp(core, held, body) };
    const sent = await core.laneOf(provider).submit(() => submitStep(core, held, body));
    if (nextOf(sent) !== 'submit' || sent.attempt.id !== id) return { held: sent };
    const { waitMs, ...next } = await afterUnsent(core, sent, createdAt);
    return waitMs === undefined ? next : { ...next, waitMs };
  },
  async reconcile(core, held) {
    return { held: await reconcileStep(core, await replyLost(core, held)) };
  },
  poll: pollOnce,
  fetch: fetchOnce,
} as const satisfies Record<StepName, (core: Core, held: Held, turn: Turn) => Promise<Stepped>>;

/** Asks once, and says when to ask again, as `wait` would. */
async function pollOnce(core: Core, before: Held, turn: Turn): Promise<Stepped> {
  const { clock, history, laneOf, random } = core;
  const { id, provider, model, sentAt = 0 } = before.attempt;
  const polled = await laneOf(provider).ask(() => pollStep(core, before, turn));
  if (polled === undefined) return { held: before };
  const { held, finding } = polled;
  learnEnd(core, held, id);
  if (nextOf(held) !== 'poll') return { held };
  if (finding.kind === 'no-news') return doubted(core, held, { error: finding.error, turn });
  const ageMs = clock.now() - sentAt;
  const endpoint = { provider, model };
  await history.load(endpoint);
  const limits = await paceOf(core, held.attempt);
  const known = { history: history.of(endpoint), endpoint: nameOf(endpoint) };
  const waitMs = nextAskMs({ ageMs, ...known, random: random() }, limits);
  return { held, waitMs, seenAt: clock.now() };
}

/** A provider may ask for longer than anybody wants to wait. */
const LONGEST_WAIT_MS = 300_000;

/** @throws KinoraError when asking on is useless */
async function doubted(
  core: Core,
  held: Held,
  { error, turn }: { readonly error: KinoraError; readonly turn: Turn },
): Promise<Stepped> {
  const now = core.clock.now();
  const { doubt: known, seenAt } = turn;
  const doubt = oneMore(known?.code === error.code ? known : undefined, error.code, now);
  const verdict = verdictOn(doubt, now);
  if (verdict === 'hopeless') throw error;
  if (verdict !== undefined) {
    const over = await keep(core, held, (latest) =>
      nextOf(latest) === 'poll' ? gaveUp(core, latest, verdict, error) : undefined,
    );
    return { held: over };
  }
  const backoff = backoffMs(doubt.times, { baseMs: 1000, capMs: 60_000, random: core.random() });
  const waitMs = Math.max(backoff, Math.min(error.retry.afterMs ?? 0, LONGEST_WAIT_MS));
  return { held, waitMs, doubt, seenAt };
}

/** @throws KinoraError of the download, save where the file is gone for good */
async function fetchOnce(core: Core, held: Held): Promise<Stepped> {
  try {
    return { held: await fetchStep(core, held) };
  } catch (error) {
    if (!isKinoraError(error) || error.code !== 'output_missing') throw error;
    const over = await keep(core, held, (now) =>
      nextOf(now) === 'fetch' ? failed(core, now, error) : undefined,
    );
    return { held: over };
  }
}

async function found({ store }: Core, jobId: string): Promise<Held> {
  const held = await load(store, jobId);
  if (held !== undefined) return held;
  const details = { phase: 'store', mayHaveCharged: 'unknown' } as const;
  throw new KinoraError('job_not_found', `the store has no job ${JSON.stringify(jobId)}`, details);
}

export function nextOf({ job, attempt }: Held): StepOutcome['next'] {
  if (job.state !== 'open') return 'done';
  switch (attempt.state) {
    case 'intent':
      return 'submit';
    case 'submitting':
    case 'unconfirmed':
      return 'reconcile';
    case 'succeeded':
      return 'fetch';
    case 'queued':
    case 'running':
    case 'refused':
    case 'failed':
    case 'cancelled':
    case 'parked':
      return 'poll';
  }
}

function outcomeOf({ clock }: Core, held: Held): StepOutcome {
  return {
    id: held.job.id,
    next: nextOf(held),
    nextAt: held.attempt.nextAt,
    snapshot: snapshotOf(held, clock.now()),
    attempts: attemptsOf(held),
  };
}
