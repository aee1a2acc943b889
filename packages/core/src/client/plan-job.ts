import { fileSlotsIn } from '../contract/binding/files.ts';
import { KinoraError, type KinoraErrorDetails } from '../errors/kinora-error.ts';
import { unlessAborted } from '../flow/unless-aborted.ts';
import { inUsd } from '../routing/in-usd.ts';
import { estimateOf } from '../routing/estimate.ts';
import { holdOf } from '../steps/end.ts';
import type { Held } from '../steps/held.ts';
import type { Commit } from '../store/job-store.ts';
import { keptCopy } from '../store/kept-copy.ts';
import type { JobOptions, JobRow } from '../store/rows.ts';
import { attemptOf } from './attempt-of.ts';
import type { Choice } from './choice.ts';
import type { Core } from './core.ts';
import { withSeed } from './draw-seed.ts';
import { newId } from './new-id.ts';
import type { GenerateOptions } from './options.ts';
import { readFor, type Plan } from './plan.ts';
import { planLoaded } from './plan-loaded.ts';
import { toPortable } from './portable-request.ts';
import type { Keyed } from './under-key.ts';

/** A job that is kept, and whether this call has made it. */
export interface PlannedJob {
  readonly held: Held;
  readonly isNew: boolean;
}

/**
 * Reads, translates and keeps a request, with its price held. Nothing is sent yet. What must be
 * ready before a new job may cost anything is seen to once all else is in order.
 * @throws KinoraError `invalid_request`, `budget_exceeded` and the like; nothing was charged
 */
export async function planJob(
  core: Core,
  request: unknown,
  options: GenerateOptions,
  ready?: () => Promise<void>,
): Promise<PlannedJob> {
  const keyed = await keyedBy(core, request, options);
  // Before all that may have changed since: prices, ceilings, who can be asked.
  const known = await keyed?.find();
  if (known !== undefined) return { held: known, isNew: false };
  const choice = await choose(core, request, options);
  await ready?.();
  const { signal } = options;
  return unlessAborted('submit', signal, () => kept(core, choice, options, keyed));
}

async function keyedBy(core: Core, request: unknown, options: GenerateOptions) {
  const { idempotencyKey } = options;
  if (idempotencyKey === undefined) return undefined;
  const { underKey } = await import('./under-key.ts');
  return underKey(core, idempotencyKey, readFor(core, request, options), options);
}

async function kept(
  core: Core,
  choice: Choice,
  options: GenerateOptions,
  keyed: Keyed | undefined,
): Promise<PlannedJob> {
  const held = rowsOf(core, choice, { ...options, requestHash: keyed?.requestHash ?? '' });
  const { job, attempt } = held;
  const { body } = choice.planned.translated;
  if (fileSlotsIn(body).length > 0 || attempt.body === undefined) {
    core.unsent.keepBody(attempt.id, body);
  }
  // An address that no provider may call is refused before anything is kept.
  await core.webhookOf(attempt);
  if (choice.others.length > 0) {
    const { keepSuccession } = await import('./fallback.ts');
    keepSuccession(core, job.id, choice.others);
  }
  const commit = await core.store.commit([
    { kind: 'job', row: job, was: 0 },
    { kind: 'attempt', row: attempt, was: 0 },
    ...holdOf(attempt),
  ]);
  if (commit.kind === 'done') return { held, isNew: true };
  core.unsent.forget(held);
  // Another call under the same key was a moment faster.
  const twin = await keyed?.find();
  if (commit.kind === 'taken' && twin !== undefined) return { held: twin, isNew: false };
  throw refusedBy(commit, choice);
}

function rowsOf(
  core: Core,
  { planned, holdMicroUsd = 0, options, skipped }: Choice,
  { idempotencyKey, requestHash, deadlineMs }: GenerateOptions & { readonly requestHash: string },
): Held {
  const now = core.clock.now();
  const job: JobRow = {
    id: newId('job', now),
    version: 1,
    state: 'open',
    idempotencyKey,
    requestHash,
    request: toPortable(planned.request),
    options,
    createdAt: now,
    deadlineAt: deadlineMs === undefined ? undefined : now + deadlineMs,
    cancelRequested: false,
    ...(skipped.length > 0 && { skipped }),
  };
  const { budget } = options;
  const purchase = { jobId: job.id, number: 1, holdMicroUsd, budget };
  // Copied once, what the rows hold is shared by all the rows that follow.
  return keptCopy({ job, attempt: attemptOf(core, planned, purchase), earlier: [] });
}

/** One provider is the usual case; what it takes to choose among several is loaded for them alone. */
async function choose(core: Core, request: unknown, options: GenerateOptions): Promise<Choice> {
  const { provider, providers, random } = { ...options, random: core.random };
  const kept = jobOptions(options);
  if (providers !== undefined || options.route !== undefined) {
    const { chooseAmong } = await import('./choose-among.ts');
    return chooseAmong(core, request, { ...options, kept });
  }
  const planned = withSeed(await planLoaded(core, request, provider, options), random());
  const only = { ...kept, providers: [planned.adapter.id] };
  const money = await spendingOf(core, planned, options);
  return { planned, others: [], skipped: [], ...money, options: { ...only, ...money.limits } };
}

function jobOptions(options: GenerateOptions): JobOptions {
  const { adjust, onUnsupported, budget, saveAs } = options;
  return {
    providers: [],
    adjust,
    onUnsupported,
    onUnknownSubmit: options.onUnknownSubmit ?? 'reconcile',
    fallbackOn: options.fallbackOn ?? [],
    allowDoubleSpend: options.allowDoubleSpend ?? false,
    budget,
    saveAs,
  };
}

/** What the first attempt holds; a call without ceilings needs no arithmetic. */
async function spendingOf(core: Core, planned: Plan, options: GenerateOptions) {
  const { maxCostUsd, expectedCostUsd, budget, allowDoubleSpend } = options;
  const estimateMicroUsd = estimateOf(planned.model, planned.translated.body);
  const isFree = maxCostUsd === undefined && expectedCostUsd === undefined;
  if (isFree && budget === undefined && allowDoubleSpend !== true) {
    return { holdMicroUsd: undefined, limits: {} };
  }
  const { ensureBudget } = await import('./budgets.ts');
  const { holdFor, readSpending } = await import('../routing/ceiling.ts');
  const { expectedMicroUsd, maxCostMicroUsd } = readSpending(options);
  await ensureBudget(core, budget);
  const purchase = { provider: planned.adapter.id, model: planned.id, estimateMicroUsd };
  const limits = { maxCostMicroUsd, expectedMicroUsd, budget };
  return { holdMicroUsd: holdFor({ ...purchase, expectedMicroUsd }, limits), limits };
}

function refusedBy(
  commit: Exclude<Commit, { kind: 'done' }>,
  { planned, holdMicroUsd, options }: Choice,
) {
  if (commit.kind !== 'over-budget') {
    return refuse('store_failed', `the job could not be kept: ${commit.kind}`, { phase: 'store' });
  }
  const left = commit.budget;
  const room =
    left === undefined
      ? 'which does not exist.'
      : `of which ${inUsd(left.limitMicroUsd - left.heldMicroUsd - left.spentMicroUsd)} of ${inUsd(left.limitMicroUsd)} are left.`;
  const cost = inUsd(holdMicroUsd ?? 0);
  const message = `${planned.id} would hold ${cost} of the budget ${JSON.stringify(options.budget)}, ${room}`;
  return refuse('budget_exceeded', message, { provider: planned.adapter.id });
}

function refuse(
  code: 'store_failed' | 'budget_exceeded',
  message: string,
  more: Partial<KinoraErrorDetails> = {},
): KinoraError {
  return new KinoraError(code, message, { phase: 'reserve', mayHaveCharged: 'no', ...more });
}
