import { accountOf } from '../engine/connection.ts';
import { isKinoraError } from '../errors/kinora-error.ts';
import type { SkippedProvider } from '../job/attempt-summary.ts';
import { candidatesFor } from '../routing/candidates.ts';
import { judge } from '../routing/health/judge.ts';
import { loadModels } from '../routing/load-models.ts';
import { mayTryNext } from '../routing/may-try-next.ts';
import { whatNext } from '../routing/what-next.ts';
import type { Successor } from '../steps/context.ts';
import type { Held } from '../steps/held.ts';
import type { JobOptions, JobRow } from '../store/rows.ts';
import { attemptOf } from './attempt-of.ts';
import type { Core } from './core.ts';
import { withSeed } from './draw-seed.ts';
import { holdForPlan } from './hold-for-plan.ts';
import { readFor, type Plan } from './plan.ts';
import { fromPortable } from './portable-request.ts';

/** From now on, an attempt of the job that comes to nothing is followed by the next provider's. */
export function keepSuccession(core: Core, jobId: string, others: readonly Plan[]): void {
  core.unsent.keepSuccession(jobId, (held) => successorOf(core, held, others));
}

/** The same for a job that another process began, as far as its request could be kept. */
export async function restoreSuccession(
  core: Core,
  { id, request, options }: JobRow,
): Promise<void> {
  if (request === undefined || core.unsent.hasSuccession(id)) return;
  try {
    const read = readFor(core, fromPortable(request), options);
    const known = options.providers.filter((provider) =>
      core.adapters.some((adapter) => adapter.id === provider),
    );
    await loadModels(read, core.adapters, known);
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
    const closed = closedNow(core, planned);
    if (closed !== undefined) {
      skipped.push({ provider, reason: closed });
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

/** Why a provider is not asked now, by what this process knows. */
function closedNow(core: Core, { adapter, id: model }: Plan): string | undefined {
  const { book } = core.health;
  if (book === undefined) return undefined;
  const account = accountOf(core.connectionOf(adapter.id));
  const asking = { at: core.clock.now(), model, account, unresolved: 0 };
  const verdict = judge(book.healthOf(adapter.id), asking, { early: true });
  return verdict.kind === 'closed' ? verdict.reason : undefined;
}

function heldFor(planned: Plan, options: JobOptions, tried: Held['earlier']) {
  try {
    return { microUsd: holdForPlan(planned, options, tried) };
  } catch (error) {
    if (isKinoraError(error)) return { reason: error.plainMessage };
    throw error;
  }
}
