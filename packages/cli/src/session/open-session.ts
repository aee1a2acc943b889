import { setTimeout } from 'node:timers/promises';
import { createKinora, memoryStore, type JobStore, type Kinora, type Provider } from 'kinora';
import { UsageError } from '../command/usage-error.ts';
import type { Output } from '../terminal/output.ts';
import { missingKeyText } from './missing-key.ts';
import { openStore } from './open-store.ts';
import { providerIds, type ProviderId } from './provider-ids.ts';
import { isKeyed, keyOf, knownProvider, realProviders, sandboxProviders } from './providers.ts';
import { reachSandbox } from './reach-sandbox.ts';
import type { Session, SessionNeeds } from './session.ts';
import type { Settings } from './settings.ts';
import { storePath } from './store-path.ts';

/** What sessions are opened with. */
export interface Surroundings {
  readonly settings: Settings;
  readonly env: NodeJS.ProcessEnv;
  readonly out: Output;
}

export async function openSession(
  surroundings: Surroundings,
  needs: SessionNeeds,
): Promise<Session> {
  const { settings, env, out } = surroundings;
  const named = needs.providers?.map(knownProvider);
  const keyed = realProviders().filter((provider) => isKeyed(provider, env));
  const isUnkeyed = keyed.length === 0 && named === undefined && needs.for === 'new-jobs';
  if (settings.sandbox === undefined && isUnkeyed) {
    out.note('No API key is set: this runs on the sandbox, and nothing is charged.');
  }
  if (settings.sandbox === undefined && needs.for === 'new-jobs') requireKeys(named, env);
  const where = settings.sandbox ?? (isUnkeyed ? 'here' : undefined);
  if (where !== undefined) return openSandboxSession(where, needs, named, surroundings);

  const ids = named ?? (needs.for === 'new-jobs' ? idsOf(keyed) : providerIds);
  const store = needs.for === 'questions' ? undefined : storePath(settings);
  return sessionOf(realProviders(), ids, {
    world: 'paid',
    store,
    budgets: needs.budgets,
    flags: storeFlag(settings),
  });
}

async function openSandboxSession(
  where: URL | 'here',
  needs: SessionNeeds,
  named: readonly ProviderId[] | undefined,
  { settings }: Surroundings,
): Promise<Session> {
  const { access, close } = await reachSandbox(where, needs);
  const store =
    where === 'here' || needs.for === 'questions' ? undefined : storePath(settings, where);
  const flags = where === 'here' ? '' : ` --sandbox ${where.origin}${storeFlag(settings)}`;
  const { budgets } = needs;
  const about = { world: 'sandbox', store, budgets, flags, close } as const;
  return sessionOf(sandboxProviders(access), named ?? providerIds, about);
}

interface About extends Pick<Session, 'world' | 'store' | 'flags'>, Pick<SessionNeeds, 'budgets'> {
  readonly close?: () => Promise<void>;
}

async function sessionOf(
  providers: readonly Provider<ProviderId>[],
  ids: readonly ProviderId[],
  { close, budgets, ...about }: About,
): Promise<Session> {
  let jobs: JobStore | undefined;
  try {
    jobs = about.store === undefined ? memoryStore() : await openStore(about.store);
    // A sandbox is quick, and nobody's limits are touched by asking it often.
    const pace = about.world === 'sandbox' ? { pace: { minMs: 200 } } : {};
    const ceilings = budgets === undefined ? {} : { budgets };
    const kinora = createKinora({ providers, store: jobs, ...ceilings, ...pace });
    const kept = jobs;
    return {
      ...about,
      kinora,
      jobs,
      providers: ids,
      async close() {
        // What is left is then free for the next command at once.
        if (about.store !== undefined) await idleWithin(IDLE_MS, kinora);
        await kept.close();
        await close?.();
      },
    };
  } catch (error) {
    await close?.();
    throw error;
  }
}

const IDLE_MS = 5000;

async function idleWithin(ms: number, kinora: Pick<Kinora, 'idle'>): Promise<void> {
  const over = new AbortController();
  const late = setTimeout(ms, undefined, { signal: over.signal }).catch(() => {});
  await Promise.race([kinora.idle(), late]);
  over.abort();
}

/** @throws UsageError before anything is asked or sent */
function requireKeys(named: readonly ProviderId[] | undefined, env: NodeJS.ProcessEnv): void {
  for (const id of named ?? []) {
    if (keyOf(id, env).variable !== undefined) continue;
    throw new UsageError(`${missingKeyText(id)} To try it at no cost: --sandbox.`);
  }
}

/** In quotes where a shell would take it apart. */
function storeFlag({ store }: Settings): string {
  if (store === undefined) return '';
  return /^[\w./:-]+$/.test(store)
    ? ` --store ${store}`
    : ` --store '${store.replaceAll("'", `'\\''`)}'`;
}

function idsOf(providers: readonly Provider<ProviderId>[]): readonly ProviderId[] {
  return providers.map(({ adapter }) => adapter.id);
}
