import type { Profile } from '../contract/adapter.ts';
import { loadAdapter, type Provider } from '../contract/define-adapter.ts';
import { connect, type Connection } from '../engine/connection.ts';
import { loaded } from '../errors/missing-part.ts';
import { systemClock } from '../flow/clock.ts';
import { adapterNamed } from '../routing/adapter-named.ts';
import { createKyTransport } from '../transport/ky-transport.ts';
import { once } from '../transport/once.ts';
import type { Transport } from '../transport/transport.ts';
import { checkOptions } from './check-options.ts';
import type { Core, Desk } from './core.ts';
import { createOpenJobs } from './open-jobs.ts';
import type { KinoraOptions } from './options.ts';

/** @throws KinoraError `invalid_request` */
export function createDesk(options: KinoraOptions): Desk {
  checkOptions(options);
  const { providers, clock = systemClock, fetch } = options;
  const transport = options.transport ?? createKyTransport({ fetch });
  const desk: Desk = {
    options,
    adapters: providers.map(({ adapter }) => adapter),
    clock,
    addressOf: amongst(providers.map((each) => connect(each, transport))),
    connect: once(async () => amongst(await connectAll(providers, transport))),
    met: { known: new Map(), asked: new Map() },
    jobs: createOpenJobs(),
    open: once(() => openCore(desk)),
  };
  return desk;
}

async function openCore(desk: Desk): Promise<Core> {
  // What reads the answer to a submit is there before the submit is sent.
  const parts = Promise.all([import('./create-core.ts'), desk.connect()]);
  const [{ createCore }, connectionOf] = await loaded(parts);
  // The providers were checked at once.
  if (Object.keys(desk.options).length > 1) {
    const { checkPorts } = await loaded(import('./check-ports.ts'));
    checkPorts(desk.options);
  }
  return createCore(desk, connectionOf);
}

function connectAll(
  providers: readonly Provider[],
  transport: Transport,
): Promise<readonly Connection[]> {
  return Promise.all(
    providers.map(async ({ adapter, options }) =>
      connect({ adapter: await loadAdapter(adapter), options }, transport),
    ),
  );
}

function amongst<Known extends Profile>(connections: readonly Connection<Known>[]) {
  const adapters = connections.map(({ adapter }) => adapter);
  const byId = new Map(connections.map((each) => [each.adapter.id, each]));
  return (id: string): Connection<Known> => {
    const connection = byId.get(adapterNamed(adapters, id).id);
    if (connection === undefined) throw new TypeError(`no provider ${id}`);
    return connection;
  };
}
