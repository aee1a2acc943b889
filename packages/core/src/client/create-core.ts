import { createHeartbeat } from '../flow/heartbeat.ts';
import { createHistory } from '../flow/history.ts';
import { createLane, type Lane } from '../flow/lane.ts';
import { DEFAULT_PACE } from '../flow/pace.ts';
import { createLooks } from '../reconcile/looks.ts';
import { adapterNamed } from '../routing/adapter-named.ts';
import type { AttemptRow } from '../store/rows.ts';
import { refOf } from '../steps/held.ts';
import { memoryStore } from '../store/memory-store.ts';
import { bodyOf } from './body-of.ts';
import type { Core, Desk } from './core.ts';
import { downloadOf } from './download-of.ts';
import { newId } from './new-id.ts';
import { createOutbox } from './outbox.ts';
import { typedStore } from './typed-store.ts';
import { createUnsent } from './unsent.ts';

/** Makes the engine over what the client has. */
export function createCore(desk: Desk, connectionOf: Core['connectionOf']): Core {
  const { options, clock } = desk;
  const store = options.store === undefined ? memoryStore() : typedStore(options.store);
  const lanes = new Map(
    options.providers.map(({ adapter, options: { limits } }) => [
      adapter.id,
      createLane({ ...adapter.limits, ...limits }, clock),
    ]),
  );
  const owner = newId('process', clock.now());
  const core: Core = {
    ...desk,
    connectionOf,
    store,
    random: options.random ?? Math.random,
    owner,
    laneOf: (provider) => laneIn(lanes, adapterNamed(desk.adapters, provider).id),
    pace: { ...DEFAULT_PACE, ...options.pace },
    listens: options.listen ?? true,
    history: createHistory(store),
    heartbeat: createHeartbeat(store, clock, owner),
    wakers: new Map(),
    hearers: new Set(),
    sending: new Map(),
    looks: createLooks(),
    unsent: createUnsent(),
    outbox: createOutbox(options),
    health: { book: undefined },
    noteCall: (outcome) => core.health.book?.noteCall(outcome),
    webhookOf: (attempt) => webhookOf(core, attempt),
    downloadOf: (held) => downloadOf(core, refOf(held)),
    successorOf: (held) => core.unsent.successorOf(held),
    bodyOf: (attempt, signal) => bodyOf(core, attempt, signal),
    tellsEnds: options.onEnd !== undefined,
    onWarning: (jobId, warning) => core.jobs.warn(jobId, warning),
  };
  return core;
}

function laneIn(lanes: ReadonlyMap<string, Lane>, provider: string): Lane {
  const lane = lanes.get(provider);
  if (lane === undefined) throw new TypeError(`no provider ${provider}`);
  return lane;
}

/** What turns the address of webhooks into one attempt's is loaded where there are any. */
async function webhookOf(core: Core, { provider, token }: AttemptRow): Promise<string | undefined> {
  const { webhooks } = core.options;
  const connection = core.connectionOf(provider);
  if (webhooks === undefined || connection.adapter.webhook === undefined) return undefined;
  const { webhookUrl } = await import('../webhooks/webhook-url.ts');
  return webhookUrl(connection, webhooks.url, token);
}
