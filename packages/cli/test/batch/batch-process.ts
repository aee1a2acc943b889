/** A batch on a store and a clock of the test's choice; all else is as the program has it. */
import { sandboxAccess } from '@kinora/sandbox';
import { sqliteStore } from '@kinora/sqlite';
import { createKinora } from 'kinora';
import type { BatchCall } from '../../src/batch/batch-options.ts';
import { carryOut } from '../../src/batch/carry-out.ts';
import { sandboxProviders } from '../../src/session/providers.ts';
import { createOutput } from '../../src/terminal/output.ts';
import { listenForStops } from '../../src/terminal/stops.ts';
import { watchStdout } from '../../src/terminal/watch-stdout.ts';
import { fastClock, type ClockPace } from './fast-clock.ts';

export interface BatchOrder {
  readonly file: string;
  readonly store: string;
  readonly url: string;
  readonly clock: ClockPace;
  readonly options: Partial<BatchCall['options']>;
}

// Written by a test.
const order = JSON.parse(process.argv[2] ?? '') as BatchOrder;
const jobs = sqliteStore(order.store);
const open: BatchCall['open'] = async ({ budgets = {} }) => ({
  kinora: createKinora({
    providers: sandboxProviders(sandboxAccess(order.url)),
    store: jobs,
    budgets,
    pace: { minMs: 200 * order.clock.speed },
    clock: fastClock(order.clock),
  }),
  jobs,
  world: 'sandbox',
  providers: ['fal'],
  store: order.store,
  flags: ' --sandbox',
  close: () => jobs.close(),
});

const { broken } = watchStdout(process);
const given = { keepGoing: false, force: false, allowDoubleSpend: false, adjust: false };
process.exitCode = await carryOut({
  words: [order.file],
  // What is not given is undefined, as the program has it.
  options: { ...given, loose: false, yes: true, ...order.options } as BatchCall['options'],
  settings: { json: false, store: order.store, sandbox: new URL(order.url) },
  out: createOutput(process, { json: false, color: false }, broken),
  stops: listenForStops(process, broken),
  open,
  env: process.env,
  stdin: process.stdin,
});
process.exit();
