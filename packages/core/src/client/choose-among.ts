import { accountOf } from '../engine/connection.ts';
import { isKinoraError, KinoraError } from '../errors/kinora-error.ts';
import type { Endpoint } from '../flow/history.ts';
import type { SkippedProvider } from '../job/attempt-summary.ts';
import { candidatesFor } from '../routing/candidates.ts';
import { readSpending } from '../routing/ceiling.ts';
import { usableOf } from '../routing/health/usable-of.ts';
import { loadModels } from '../routing/load-models.ts';
import { orderCandidates } from '../routing/order.ts';
import type { JobOptions } from '../store/rows.ts';
import { ensureBudget } from './budgets.ts';
import type { Choice } from './choice.ts';
import type { Core } from './core.ts';
import { withSeed } from './draw-seed.ts';
import { createHealthBook } from './health-book.ts';
import { holdForPlan } from './hold-for-plan.ts';
import { liveCosts } from './live-costs.ts';
import { asMet } from './as-met.ts';
import { meetModel, meetPartly } from './meet-model.ts';
import type { GenerateOptions } from './options.ts';
import { readFor, type Plan } from './plan.ts';

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
  await loadModels(read, core.adapters, ids);
  await meetModel(core, read, options);
  await meetPartly(core, read, { providers: ids, signal: options.signal });
  const { plans, skipped } = candidatesFor(read, ids, {
    adapters: core.adapters,
    policy: options,
    refine: (chosen) => asMet(core, chosen),
  });
  const { expectedMicroUsd, maxCostMicroUsd } = readSpending(options);
  await ensureBudget(core, budget);
  if (route === 'fastest')
    await Promise.all(plans.map((each) => core.history.load(endpointOf(each))));
  const costOf = route === 'cheapest' ? await liveCosts(core, plans, options.signal) : unasked;
  const durationsOf = (each: Plan) => core.history.of(endpointOf(each));
  const ordered = orderCandidates(plans, route, { costOf, durationsOf }).map((planned) => ({
    ...withSeed(planned, core.random()),
    liveMicroUsd: costOf(planned),
  }));

  const keyed = withKeys(core, ordered, kept.fallbackOn);
  const open = await openAmong(core, keyed.plans);
  const jobOptions = {
    ...kept,
    maxCostMicroUsd,
    expectedMicroUsd,
    providers: open.plans.map(({ adapter }) => adapter.id),
  };
  const start = firstWithin(open.plans, jobOptions);
  return {
    planned: start.planned,
    holdMicroUsd: start.holdMicroUsd,
    options: jobOptions,
    skipped: [...skipped.map(asTold), ...keyed.skipped, ...open.skipped, ...start.skipped],
    others: open.plans.filter((each) => each !== start.planned),
  };
}

function endpointOf({ adapter, id: model }: Plan): Endpoint {
  return { provider: adapter.id, model };
}

/** Prices matter to the cheapest alone. */
function unasked(): undefined {
  return undefined;
}

/**
 * A provider without a key is a slip of the caller's, unless keys are named as a reason to fall back.
 * @throws KinoraError `missing_key`
 */
function withKeys(core: Core, plans: readonly Plan[], fallbackOn: JobOptions['fallbackOn']): Open {
  const skipped: SkippedProvider[] = [];
  const isLast = () => skipped.length === plans.length - 1;
  const keyed = plans.filter(({ adapter }) => {
    try {
      return core.connectionOf(adapter.id).apiKey() !== '';
    } catch (error) {
      if (!isKinoraError(error) || !fallbackOn.includes('unauthenticated') || isLast()) throw error;
      skipped.push({ provider: adapter.id, reason: error.plainMessage });
      return false;
    }
  });
  return { plans: keyed, skipped };
}

/** @throws KinoraError `provider_unavailable`, with when to try again */
async function openAmong(core: Core, plans: readonly Plan[]): Promise<Open> {
  core.health.book ??= createHealthBook(core.store);
  const { book } = core.health;
  const at = core.clock.now();
  const contenders = plans.map(async ({ adapter, id: model }) => ({
    provider: adapter.id,
    model,
    health: await book.refresh(adapter.id),
    account: accountOf(core.connectionOf(adapter.id)),
    unresolved: await unresolvedAt(core, adapter.id),
  }));
  const { usable, closed, retryAt } = usableOf(await Promise.all(contenders), at);
  const skipped = closed.map(({ provider, reason }) => ({ provider, reason }));
  const [first] = usable;
  if (first === undefined)
    throw allClosed(skipped, retryAt === undefined ? undefined : retryAt - at);
  if (first.kind === 'probe') await book.note(first.provider, { kind: 'started', at });
  const isOpen = ({ adapter }: Plan) => usable.some(({ provider }) => provider === adapter.id);
  return { plans: plans.filter(isOpen), skipped };
}

function asTold({ provider, reason }: SkippedProvider): SkippedProvider {
  return { provider, reason };
}

interface Open {
  readonly plans: readonly Plan[];
  readonly skipped: readonly SkippedProvider[];
}

/** What was left to a person long ago is no outage. */
const RECENT_MS = 600_000;

async function unresolvedAt({ store, clock }: Core, provider: string): Promise<number> {
  const rows = await store.inDoubt(provider);
  const since = clock.now() - RECENT_MS;
  return rows.filter(
    ({ state, createdAt }) => state === 'unconfirmed' || (state === 'parked' && createdAt > since),
  ).length;
}

function allClosed(skipped: readonly SkippedProvider[], retryAfterMs: number | undefined) {
  const reasons = skipped.map(({ provider, reason }) => `${provider}: ${reason}`).join('; ');
  return new KinoraError('provider_unavailable', `no provider can be asked now: ${reasons}`, {
    phase: 'validate',
    mayHaveCharged: 'no',
    retryAfterMs,
  });
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
      return { planned, holdMicroUsd: holdForPlan(planned, options), skipped };
    } catch (error) {
      if (!isKinoraError(error)) throw error;
      firstError ??= error;
      skipped.push({ provider: planned.adapter.id, reason: error.plainMessage });
    }
  }
  throw firstError;
}
