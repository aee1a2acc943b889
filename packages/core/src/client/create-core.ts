import type { Provider } from '../contract/define-adapter.ts';
import { connect, type Connection } from '../engine/connection.ts';
import { systemClock } from '../flow/clock.ts';
import { createHeartbeat } from '../flow/heartbeat.ts';
import { createHistory } from '../flow/history.ts';
import { createLane, type Lane } from '../flow/lane.ts';
import { DEFAULT_PACE } from '../flow/pace.ts';
import { adapterNamed } from '../routing/choose-model.ts';
import type { AttemptRow } from '../store/rows.ts';
import { refOf } from '../steps/held.ts';
import { memoryStore } from '../store/memory-store.ts';
import { createKyTransport } from '../transport/ky-transport.ts';
import { bodyOf } from './body-of.ts';
import { checkOptions } from './check-options.ts';
import type { Core } from './core.ts';
import { downloadOf } from './download-of.ts';
import { newId } from './new-id.ts';
import { createOpenJobs } from './open-jobs.ts';
import type { KinoraOptions } from './options.ts';
import { createOutbox } from './outbox.ts';
import { typedStore } from './typed-store.ts';
import { createUnsent } from './unsent.ts';

interface Line {
  readonly connection: Connection;
  readonly lane: Lane;
}

export function createCore(options: KinoraOptions): Core {
  checkOptions(options);
  const { clock = systemClock, random = Math.random, fetch } = options;
  const store = options.store === undefined ? memoryStore() : typedStore(options.store);
  const transport = options.transport ?? createKyTransport({ fetch });
  const adapters = options.providers.map(({ adapter }) => adapter);
  const open = (provider: Provider): Line => ({
    connection: connect(provider, transport),
    lane: createLane({ ...provider.adapter.limits, ...provider.options.limits }, clock),
  });
  const lines = new Map(options.providers.map((each) => [each.adapter.id, open(each)]));
  const lineOf = (id: string): Line => {
    const line = lines.get(adapterNamed(adapters, id).id);
    if (line === undefined) throw new TypeError(`no provider ${id}`);
    return line;
  };
  const owner = newId('process', clock.now());
  const core: Core = {
    options,
    adapters,
    store,
    clock,
    random,
    owner,
    connectionOf: (provider) => lineOf(provider).connection,
    laneOf: (provider) => lineOf(provider).lane,
    pace: { ...DEFAULT_PACE, ...options.pace },
    listens: options.listen ?? true,
    history: createHistory(store),
    heartbeat: createHeartbeat(store, clock, owner),
    wakers: new Map(),
    hearers: new Set(),
    sending: new Map(),
    unsent: createUnsent(),
    jobs: createOpenJobs(),
    outbox: createOutbox(options),
    met: { known: new Map(), asked: new Map() },
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

/** What turns the address of webhooks into one attempt's is loaded where there are any. */
async function webhookOf(core: Core, { provider, token }: AttemptRow): Promise<string | undefined> {
  const { webhooks } = core.options;
  const connection = core.connectionOf(provider);
  if (webhooks === undefined || connection.adapter.webhook === undefined) return undefined;
  const { webhookUrl } = await import('../webhooks/webhook-url.ts');
  return webhookUrl(connection, webhooks.url, token);
}
