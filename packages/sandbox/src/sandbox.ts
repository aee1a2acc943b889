import type { ClipRenderer } from './clip/clip-renderer.ts';
import type { Fault } from './faults/fault.ts';
import type { Ledger } from './ledger/ledger.ts';
import type { Tariff } from './ledger/tariff.ts';
import type { ModelTables } from './models/model-catalogue.ts';
import type { Provider } from './provider.ts';
import type { SeenRequest } from './server/seen-requests.ts';
import type { Clock } from './world/clock.ts';
import type { Timings } from './world/timings.ts';

/** How a sandbox behaves; everything has a default. */
export interface SandboxOptions {
  /** Default 0: any free port. The sandbox listens on 127.0.0.1 only. */
  readonly port?: number;
  /** How many times faster than life jobs run; default 20, which is about three seconds. */
  readonly speed?: number;
  /** How long each job waits and runs, instead of `speed`. */
  readonly timings?: Timings;
  /** The time jobs live by; with a virtual clock they progress only when it does. */
  readonly clock?: Clock;
  readonly faults?: readonly Fault[];
  /** What submits cost, by provider and model; read anew at each submit. */
  readonly tariff?: Tariff;
  /** The API keys each provider accepts, instead of the sandbox's own. */
  readonly keys?: Readonly<Partial<Record<Provider, readonly string[]>>>;
  /** Models to offer besides, or instead of, those of the adapters' tables. */
  readonly models?: ModelTables;
  /** A renderer to use and leave open, instead of one that closes with the sandbox. */
  readonly renderer?: ClipRenderer;
}

/** A running sandbox. */
export interface Sandbox {
  /** Where it listens, without a slash at the end. */
  readonly url: string;
  /** What to hand to Kinora's `fal()`, `wavespeed()` and `runcomfy()`. */
  readonly fal: FalAccess;
  readonly wavespeed: Access;
  readonly runcomfy: Access;
  readonly ledger: Ledger;
  /** Every HTTP request received, the last ten thousand. */
  readonly requests: readonly SeenRequest[];
  readonly faults: {
    add(...faults: readonly Fault[]): void;
    clear(): void;
    /** Every fault that has struck, in order, as often as it did. */
    readonly struck: readonly Fault[];
  };
  close(): Promise<void>;
}

/** A key that opens one emulated provider, and its address. */
export interface Access {
  readonly apiKey: string;
  readonly baseUrl: string;
}

/** The same for fal, which has four hosts. */
export interface FalAccess {
  readonly apiKey: string;
  readonly baseUrl: {
    readonly main: string;
    readonly run: string;
    readonly rest: string;
    readonly api: string;
  };
}
