import { startSandbox, type Sandbox } from '@kinora/sandbox';
import { createFakeClock, type FakeClock } from '@kinora/testing';
import {
  createKinora,
  createKyTransport,
  fal,
  preload,
  runcomfy,
  wavespeed,
  type Kinora,
  type KinoraOptions,
} from 'kinora';
import { afterAll, beforeAll, beforeEach } from 'vitest';

export const PROVIDERS = ['fal', 'wavespeed', 'runcomfy'] as const;
export type ProviderId = (typeof PROVIDERS)[number];

/** A sandbox and clients that live by one virtual clock. */
export interface World {
  readonly sandbox: Sandbox;
  readonly clock: FakeClock;
  /** A client of its own: with no lanes, history or jobs in common with others. */
  readonly client: (options?: Partial<KinoraOptions>) => Kinora<ProviderId>;
  /** How many submits a provider has accepted since the test began. */
  readonly paid: (provider: ProviderId) => number;
}

/** One sandbox for all tests of a file; faults and counts start anew with each test. */
export function useWorld(): World {
  const clock = createFakeClock({ auto: true });
  let sandbox: Sandbox;
  let before: Record<ProviderId, number>;
  const countFor = (provider: ProviderId) => sandbox.ledger.countFor(provider);

  beforeAll(async () => {
    // Loading takes real time, in which virtual deadlines would pass.
    await preload(fal(), wavespeed(), runcomfy());
    sandbox = await startSandbox({ clock, timings: { queueMs: 4000, runMs: 60_000 } });
  });
  beforeEach(async () => {
    sandbox.faults.clear();
    // A search for a lost job looks among those that were sent at about the same time.
    await clock.advance(3600_000);
    before = {
      fal: countFor('fal'),
      wavespeed: countFor('wavespeed'),
      runcomfy: countFor('runcomfy'),
    };
  });
  afterAll(() => sandbox.close());

  return {
    get sandbox() {
      return sandbox;
    },
    clock,
    client: (options = {}) =>
      createKinora({
        providers: providersOf(sandbox),
        clock,
        // A call that is held open would hold the clock too.
        listen: false,
        transport: clock.holding(createKyTransport()),
        fetch: clock.holding(globalThis.fetch),
        random: () => 0.5,
        ...options,
      }),
    paid: (provider) => countFor(provider) - before[provider],
  };
}

/** Accounts without a rate: the tests of a file come faster than a new account may. */
export const limits = { submitsPerMinute: 10_000, submits: 100 };

export function providersOf(sandbox: Sandbox) {
  return [
    fal({ ...sandbox.fal, limits }),
    wavespeed({ ...sandbox.wavespeed, limits }),
    runcomfy({ ...sandbox.runcomfy, limits }),
  ] as const;
}
