import { isKinoraError, KinoraError } from '../errors/kinora-error.ts';
import { learnEnd, paceOf } from '../flow/ask-attempt.ts';
import { backoffMs } from '../flow/backoff.ts';
import { oneMore, verdictOn } from '../flow/doubts.ts';
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
import type { AttemptRow } from '../store/rows.ts';
import { attemptsOf } from './attempts-of.ts';
import { checkCall } from './check-options.ts';
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
    return outcomeOf(core, (await stepOnce(core, name, jobId)) ?? (await found(core, jobId)));
  } finally {
    leave();
  }
}

type StepName = Exclude<keyof Steps, 'plan'>;

/** The job after a step; undefined where another process is at work on it. */
export async function stepOnce(
  core: Core,
  name: StepName,
  jobId: string,
): Promise<Held | undefined> {
  const held = await ours(core, jobId);
  if (held === undefined || nextOf(held) !== name) return held;
  if (held.job.options.providers.length > 1) await restoreSuccession(core, held.job);
  const after = await STEPS[name](core, held);
  if (after.job.state !== 'open') {
    core.unsent.forget(after);
    await core.outbox.tell(core);
  }
  return after;
}

const STEPS = {
  async submit(core, held) {
    const { id, provider, createdAt } = held.attempt;
    const body = await core.bodyOf(held.attempt).catch((error: unknown) => error);
    // Nothing is paid yet, so what fails here ends for free.
    if (isKinoraError(body)) return giveUp(core, held, body);
    const sent = await core.laneOf(provider).submit(() => submitStep(core, held, body));
    if (nextOf(sent) !== 'submit' || sent.attempt.id !== id) return sent;
    const next = await afterUnsent(core, sent, createdAt);
    return next.waitMs === undefined ? next.held : dueIn(core, next.held, next.waitMs);
  },
  async reconcile(core, held) {
    return reconcileStep(core, await replyLost(core, held));
  },
  poll: pollOnce,
  fetch: fetchOnce,
} as const satisfies Record<string, (core: Core, held: Held) => Promise<Held>>;

/** Asks once, and says when to ask again, as `wait` would. */
async function pollOnce(core: Core, held: Held): Promise<Held> {
  const { clock, history, laneOf, random } = core;
  const { provider, model, sentAt = 0 } = held.attempt;
  const polled = await laneOf(provider).ask(() => pollStep(core, held));
  if (polled === undefined) return held;
  const { id: attemptId, state } = held.attempt;
  learnEnd(core, polled.held, { attemptId, sawBefore: state === 'running' });
  if (nextOf(polled.held) !== 'poll') return polled.held;
  const now = clock.now();
  if (polled.finding.kind === 'no-news') return doubted(core, polled.held, polled.finding.error);
  const known = history.of(`${provider}:${model}`);
  const limits = await paceOf(core, held.attempt);
  const waitMs = nextAskMs({ ageMs: now - sentAt, history: known, random: random() }, limits);
  return dueIn(core, polled.held, waitMs, { doubt: undefined });
}

/** @throws KinoraError of the download, save where the file is gone for good */
async function fetchOnce(core: Core, held: Held): Promise<Held> {
  try {
    return await fetchStep(core, held);
  } catch (error) {
    if (!isKinoraError(error) || error.code !== 'output_missing') throw error;
    return keep(core, held, (now) =>
      nextOf(now) === 'fetch' ? failed(core, now, error) : undefined,
    );
  }
}

/** @throws KinoraError when asking on is useless */
async function doubted(core: Core, held: Held, error: KinoraError): Promise<Held> {
  const now = core.clock.now();
  const { doubt: known } = held.attempt;
  const doubt = oneMore(known?.code === error.code ? known : undefined, error.code, now);
  const verdict = verdictOn(doubt, now);
  if (verdict === 'hopeless') throw error;
  if (verdict !== undefined) {
    return keep(core, held, (latest) =>
      nextOf(latest) === 'poll' ? gaveUp(core, latest, verdict, error) : undefined,
    );
  }
  const backoff = backoffMs(doubt.times, { baseMs: 1000, capMs: 60_000, random: core.random() });
  return dueIn(core, held, Math.max(backoff, error.retry.afterMs ?? 0), { doubt });
}

function dueIn(core: Core, held: Held, ms: number, more: Partial<AttemptRow> = {}): Promise<Held> {
  const nextAt = core.clock.now() + ms;
  return keep(core, held, (now) =>
    now.attempt.id === held.attempt.id && now.job.state === 'open'
      ? { attempt: { ...more, nextAt } }
      : undefined,
  );
}

async function ours(core: Core, jobId: string): Promise<Held | undefined> {
  const { store, owner, clock } = core;
  const held = await found(core, jobId);
  if (store.leaseMs === undefined || held.attempt.owner === owner) return held;
  const claimed = await store.claim({ owner, now: clock.now(), limit: 1, jobId });
  return claimed.length === 0 ? undefined : found(core, jobId);
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
