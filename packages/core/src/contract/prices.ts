import type { Reader } from './reader.ts';
import type { Route } from './route.ts';

/** What a provider tells of money, before a job and after it. Asking costs nothing. */
export interface Prices {
  readonly list?: PriceList;
  readonly bill?: Bill;
  readonly balance?: BalanceSource;
}

/** Where a provider tells what is left on the account. */
export interface BalanceSource {
  readonly route: Route;
  readonly reads: Reader<ToldBalance>;
}

/** What is left, which may be below 0. */
export interface ToldBalance {
  readonly usd: number;
  /** As the provider writes it; absent: US dollars. */
  readonly currency?: string | undefined;
}

/** Where a provider tells what a model costs. */
export interface PriceList {
  readonly route: (model: string) => Route;
  /** Absent where the price goes by the model alone. */
  readonly body?: (call: PricedCall) => Readonly<Record<string, unknown>>;
  readonly reads: Reader<readonly ToldPrice[]>;
}

/** What the price of a call may depend on: the body as it would be sent. */
export interface PricedCall {
  readonly model: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A price as a reply tells it. */
export interface ToldPrice {
  /** Whose price it is, where the reply says so. */
  readonly model?: string | undefined;
  readonly usd: number;
  /** As the provider writes it; absent: US dollars. */
  readonly currency?: string | undefined;
  /** `call`: all that the body costs. Any other word than `video` and `second` is theirs. */
  readonly per: string;
  /** Their words on what changes the price. */
  readonly note?: string | undefined;
}

/** Where a provider tells what one job was billed, once it has ended. */
export interface Bill {
  readonly route: (job: BilledJob) => Route;
  readonly body?: (job: BilledJob) => Readonly<Record<string, unknown>>;
  readonly reads: Reader<BillPage>;
}

export interface BilledJob {
  readonly model: string;
  readonly requestId: string;
  /** Moments in milliseconds since 1970. */
  readonly submittedAt: number;
  readonly now: number;
}

export interface BillPage {
  readonly entries: readonly BillEntry[];
  readonly hasMore: boolean;
}

export interface BillEntry {
  readonly requestId: string;
  readonly kind: 'charge' | 'refund';
  /** Absent where the amount cannot be read with certainty. */
  readonly usd?: number | undefined;
}
