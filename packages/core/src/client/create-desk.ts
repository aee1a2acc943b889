import { connect } from '../engine/connection.ts';
import { systemClock } from '../flow/clock.ts';
import { adapterNamed } from '../routing/adapter-named.ts';
import { createKyTransport } from '../transport/ky-transport.ts';
import { checkOptions } from './check-options.ts';
import type { Core, Desk } from './core.ts';
import { createOpenJobs } from './open-jobs.ts';
import type { KinoraOptions } from './options.ts';

/** @throws KinoraError `invalid_request` */
export function createDesk(options: KinoraOptions): Desk {
  checkOptions(options);
  const { clock = systemClock, fetch } = options;
  const transport = options.transport ?? createKyTransport({ fetch });
  const adapters = options.providers.map(({ adapter }) => adapter);
  const connections = new Map(
    options.providers.map((each) => [each.adapter.id, connect(each, transport)]),
  );
  let opened: Promise<Core> | undefined;
  const desk: Desk = {
    options,
    adapters,
    clock,
    connectionOf(id) {
      const connection = connections.get(adapterNamed(adapters, id).id);
      if (connection === undefined) throw new TypeError(`no provider ${id}`);
      return connection;
    },
    met: { known: new Map(), asked: new Map() },
    jobs: createOpenJobs(),
    open() {
      opened ??= openCore(desk).catch((error: unknown) => {
        // What could not be loaded now may be there for the next call.
        opened = undefined;
        throw error;
      });
      return opened;
    },
  };
  return desk;
}

async function openCore(desk: Desk): Promise<Core> {
  const { createCore } = await import('./create-core.ts');
  return createCore(desk);
}
