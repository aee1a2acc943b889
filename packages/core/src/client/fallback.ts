import { isKinoraError } from '../errors/kinora-error.ts';
import { candidatesFor } from '../routing/candidates.ts';
import { holdFor, readSpending } from '../routing/ceiling.ts';
import { estimateOf } from '../routing/estimate.ts';
import { mayTryNext } from '../routing/may-try-next.ts';
import { orderCandidates } from '../routing/order.ts';
import { whatNext } from '../routing/what-next.ts';
import type { Successor } from '../steps/context.ts';
import type { Held } from '../steps/held.ts';
import type { SkippedProvider } from '../job/attempt-summary.ts';
import type { JobOptions, JobRow } from '../store/rows.ts';
import { attemptOf } from './attempt-of.ts';
import { ensureBudget } from './budgets.ts';
import type { Core } from './core.ts';
import { withSeed } from './draw-seed.ts';
import type { GenerateOptions } from './options.ts';
import type { Choice } from './choice.ts';
import { readFor, type Plan } from './plan.ts';
import { fromPortable } from './portable-request.ts';

/**
 * Orders the providers that can honour a request, and passes over the others with a reason.
 * @throws KinoraError when none can, or none within the ceiling
 */
export async function chooseAmong(
  core: Core,
  request: unknown,
  options: GenerateOptions & { readonly kept: JobOptions },
): Promise<Choice> {
  const { providers, route = 'given', budget, kept } = options;
  const read = readFor(core, request, options);
  const ids = providers ?? core.adapters.map(({ id }) => id);
  const { plans, skipped } = candidatesFor(read, ids, { adapters: core.adapters, policy: options });
  const { expectedMicroUsd, maxCostMicroUsd } = readSpending(options);
  await ensureBudget(core, budget);
  const ordered = orderCandidates(plans, route, {
    costOf: ({ model, translated }) => estimateOf(model, translated.body),
    durationsOf: ({ adapter, id }) => core.history.of(`${adapter.id}:${id}`),
  }).map((planned) => withSeed(planned, core.random()));

  const jobOptions = {
    ...kept,
    maxCostMicroUsd,
    expectedMicroUsd,
    providers: ordered.map(({ adapter }) => adapter.id),
  };
  const start = firstWithin(ordered, jobOptions);
  return {
    planned: start.planned,
    holdMicroUsd: start.holdMicroUsd,
    options: jobOptions,
    skipped: [...skipped, ...start.skipped],
    others: ordered.filter((each) => each !== start.planned),
  };
}

interface Affordable {
  readonly planned: Plan;
  readonly holdMicroUsd: number | undefined;
  readonly skipped: readonly SkippedProvider[];
}

/** @throws KinoraError of the first when none fits the ceiling */
function firstWithin(plans: readonly Plan[], options: JobOptions): Affordable {
  const skipped: SkippedProvider[] = [];
  let firstError: unknown;
  for (const planned of plans) {
    try {
      return { planned, holdMicroUsd: holdOf(planned, options), skipped };
    } catch (error) {
      if (!isKinoraError(error)) throw error;
      firstError ??= error;
      skipped.push({ provider: planned.adapter.id, reason: error.plainMessage });
    }
  }
  throw firstError;
}

function holdOf(
  { adapter, id: model, model: facts, translated }: Plan,
  options: JobOptions,
  earlier: Parameters<typeof holdFor>[2] = [],
): number | undefined {
  const { expectedMicroUsd } = options;
  const estimateMicroUsd = estimateOf(facts, translated.body);
  const purchase = { provider: adapter.id, model, expectedMicroUsd, estimateMicroUsd };
  return holdFor(purchase, options, earlier);
}

/** From now on, an attempt of the job that comes to nothing is followed by the next provider's. */
export function keepSuccession(core: Core, jobId: string, others: readonly Plan[]): void {
  core.unsent.keepSuccession(jobId, (held) => successorOf(core, held, others));
}

/** The same for a job that another process began, as far as its request could be kept. */
export function restoreSuccession(core: Core, { id, request, options }: JobRow): void {
  if (request === undefined || core.unsent.hasSuccession(id)) return;
  try {
    const read = readFor(core, fromPortable(request), options);
    const known = options.providers.filter((provider) =>
      core.adapters.some((adapter) => adapter.id === provider),
    );
    const asked = { adapters: core.adapters, policy: options };
    const { plans } = candidatesFor(read, known, asked);
    keepSuccession(
      core,
      id,
      plans.map((planned) => withSeed(planned, core.random())),
    );
  } catch (error) {
    // The request no longer fits any provider of this client: the job ends with its attempt.
    if (!isKinoraError(error)) throw error;
  }
}

function successorOf(core: Core, held: Held, plans: readonly Plan[]): Successor | undefined {
  const { job, attempt, earlier } = held;
  const tried = [...earlier, attempt];
  if (whatNext(attempt, job.options).next === 'stop' || job.cancelRequested) return undefined;
  const skipped: SkippedProvider[] = [];
  for (const planned of plans) {
    const provider = planned.adapter.id;
    if (tried.some((each) => each.provider === provider)) continue;
    const hold = heldFor(planned, job.options, tried);
    if ('reason' in hold) {
      skipped.push({ provider, reason: hold.reason });
      continue;
    }
    const permission = mayTryNext(tried, job.options, hold.microUsd);
    if (!permission.may) return undefined;
    core.unsent.keepBody(`${job.id}.${tried.length + 1}`, planned.translated.body);
    const purchase = { holdMicroUsd: hold.microUsd ?? 0, budget: job.options.budget };
    const next = attemptOf(core, planned, { ...purchase, jobId: job.id, number: tried.length + 1 });
    return { attempt: next, skipped };
  }
  return undefined;
}

function heldFor(planned: Plan, options: JobOptions, tried: Held['earlier']) {
  try {
    return { microUsd: holdOf(planned, options, tried) };
  } catch (error) {
    if (isKinoraError(error)) return { reason: error.plainMessage };
    throw error;
  }
}
