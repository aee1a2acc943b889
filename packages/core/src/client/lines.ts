import type { Adapter } from '../contract/adapter.ts';
import type { Provider } from '../contract/define-adapter.ts';
import { connect, type Connection } from '../engine/connection.ts';
import { systemClock, type Clock } from '../flow/clock.ts';
import { createHistory, type History } from '../flow/history.ts';
import { createLane, type Lane } from '../flow/lane.ts';
import { DEFAULT_PACE, type PaceLimits } from '../flow/pace.ts';
import { adapterNamed } from '../routing/choose-model.ts';
import { createKyTransport } from '../transport/ky-transport.ts';
import { checkOptions } from './check-options.ts';
import type { KinoraOptions } from './options.ts';

/** One provider of a client: how it is reached, and its lane. */
export interface Line {
  readonly connection: Connection;
  readonly lane: Lane;
}

/** What all calls of a client share. */
export interface Core {
  readonly options: KinoraOptions;
  readonly adapters: readonly Adapter[];
  readonly lineOf: (provider: string) => Line;
  readonly clock: Clock;
  readonly random: () => number;
  readonly pace: PaceLimits;
  readonly history: History;
}

export function createCore(options: KinoraOptions): Core {
  checkOptions(options);
  const { clock = systemClock, random = Math.random, fetch } = options;
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
  const pace = { ...DEFAULT_PACE, ...options.pace };
  return { options, adapters, lineOf, clock, random, pace, history: createHistory() };
}
