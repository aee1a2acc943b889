import type { Model, Task } from '../contract/model.ts';
import { TASKS } from '../discovery/model-of.ts';
import { limitsOf, takenBy, type ModelLimits } from '../discovery/limits-of.ts';
import { describe } from '../request/describe.ts';
import { invalidRequest } from '../request/invalid-request.ts';
import { requireKeys, requireSignal, requireWord } from '../request/require-that.ts';
import type { NeutralField } from '../request/video-request.ts';
import { adapterNamed, refuseModel } from '../routing/adapter-named.ts';
import { knownModels, loadCatalogues } from '../routing/known-models.ts';
import { matchesWords } from '../routing/matches-words.ts';
import type { Core } from './core.ts';
import { meetModel } from './meet-model.ts';

/** Which models are asked for; those that fit every word that is given. */
export interface ModelQuery<Id extends string = string> {
  readonly provider?: Id | undefined;
  /** A family or one provider's own id, as a request names it. */
  readonly model?: string | undefined;
  readonly family?: string | undefined;
  readonly task?: Task | undefined;
  /** Words of ids, families and tasks, in any order. */
  readonly search?: string | undefined;
  /** Asks the provider about a `model` that no table has. Costs nothing. */
  readonly live?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** One endpoint of one provider, and what is known of it. */
export interface ModelEntry extends Model {
  readonly provider: string;
  readonly id: string;
  /** `provider:id`, which names it in a request; its family may too. */
  readonly name: string;
  /** The neutral fields that it has a place for. */
  readonly takes: readonly NeutralField[];
  readonly limits: ModelLimits;
  /** Newest date of what it is known from, e.g. `2026-08-02`; undefined where none is told. */
  readonly asOf: string | undefined;
  /** No table has it: this is what the provider said. */
  readonly unverified: boolean;
}

/**
 * The models of the tables that fit a query, by provider and id, and what has been asked live.
 * @throws KinoraError `unknown_model` where the provider was asked and there is nothing to tell
 */
export async function listModels(core: Core, query: ModelQuery): Promise<readonly ModelEntry[]> {
  checkQuery(query);
  const { provider, model, live = false } = query;
  const { adapters, met } = core;
  const asked = provider === undefined ? adapters : [adapterNamed(adapters, provider)];
  await loadCatalogues(asked);
  if (live && model !== undefined) {
    await meetModel(core, { model }, query);
    const reason = met.known.get(model)?.reason;
    const text = `nothing is known of ${describe(model)}: ${reason}`;
    if (reason !== undefined) throw refuseModel('unknown_model', text);
  }
  return asked.flatMap((adapter) => {
    const known = knownModels(adapter).map(([id, facts]) => entryOf(adapter.id, id, facts, false));
    const names = new Set(known.map(({ name }) => name));
    const told = [...met.known].flatMap(([name, { model: facts }]) => {
      const isTold = facts !== undefined && name === model && name.startsWith(`${adapter.id}:`);
      if (!isTold || names.has(name)) return [];
      return entryOf(adapter.id, name.slice(adapter.id.length + 1), facts, true);
    });
    return [...known, ...told].filter((entry) => fits(entry, query)).toSorted(byId);
  });
}

const KEYS = [
  'provider',
  'model',
  'family',
  'task',
  'search',
  'live',
  'signal',
] as const satisfies readonly (keyof ModelQuery)[];

/** @throws KinoraError `invalid_request`: a slip would list too much, or nothing */
function checkQuery(query: ModelQuery): void {
  requireKeys('query', query, KEYS);
  for (const field of ['model', 'family', 'task', 'search'] as const) {
    const given: unknown = query[field];
    if (given === undefined || typeof given === 'string') continue;
    throw invalidRequest([{ field, given: describe(given), allowed: 'text' }]);
  }
  requireWord('task', query.task, TASKS);
  requireWord('live', query.live, [true, false]);
  requireSignal(query.signal);
}

function entryOf(provider: string, id: string, model: Model, unverified: boolean): ModelEntry {
  const dates = model.source.match(/\d{4}-\d{2}-\d{2}/g) ?? [];
  return {
    ...model,
    provider,
    id,
    name: `${provider}:${id}`,
    takes: takenBy(model),
    limits: limitsOf(model),
    asOf: dates.toSorted().at(-1),
    unverified,
  };
}

function fits({ name, id, family, task }: ModelEntry, query: ModelQuery): boolean {
  const { model, search = '' } = query;
  const isNamed = model === undefined || [name, id, family].includes(model);
  const isOfFamily = query.family === undefined || query.family === family;
  const isOfTask = query.task === undefined || query.task === task;
  return (
    isNamed && isOfFamily && isOfTask && matchesWords(search, `${name} ${family ?? ''} ${task}`)
  );
}

function byId(a: ModelEntry, b: ModelEntry): number {
  return a.id < b.id ? -1 : 1;
}
