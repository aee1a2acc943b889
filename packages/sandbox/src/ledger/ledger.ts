import { inspect } from 'node:util';
import type { Job } from '../jobs/job.ts';
import type { Standing } from '../jobs/job-book.ts';
import type { Phase } from '../jobs/timeline.ts';
import type { JsonObject } from '../models/json-object.ts';
import type { Provider } from '../provider.ts';
import type { Charge } from './tariff.ts';

/** The bill: every submit that was accepted, whether or not the caller ever learned of it. */
export interface Ledger {
  /** In the order of acceptance, each with its outcome as of now. */
  readonly entries: readonly LedgerEntry[];
  /** What all entries cost, refunds not taken off. */
  readonly totalMicroUsd: number;
  readonly refundedMicroUsd: number;
  countFor(provider: Provider): number;
}

/** One accepted submit. */
export interface LedgerEntry {
  readonly provider: Provider;
  readonly model: string;
  readonly requestId: string;
  /** The body exactly as it came. */
  readonly body: JsonObject;
  /** What the provider read in it and billed: unknown fields gone, defaults filled in. */
  readonly values: JsonObject;
  readonly microUsd: number;
  readonly basis: Charge['basis'];
  /** When it was accepted, in milliseconds since 1970. */
  readonly atMs: number;
  readonly outcome: Phase;
  /** Whether the provider gives the money back for this outcome. */
  readonly refunded: boolean;
}

export interface LedgerParts {
  readonly standing: (job: Job) => Standing;
  readonly isRefunded: (job: Job, standing: Standing) => boolean;
}

/** Printed with values, where Node would show getters. */
interface Printable {
  readonly [inspect.custom]: () => object;
}

/** A ledger and the only way to write to it. */
export function createLedger(parts: LedgerParts): {
  readonly ledger: Ledger;
  readonly add: (job: Job, charge: Charge) => void;
} {
  const rows: { readonly job: Job; readonly charge: Charge }[] = [];
  const entries = (): readonly LedgerEntry[] =>
    rows.map(({ job, charge }) => toEntry(parts, job, charge));
  const ledger: Ledger & Printable = {
    get entries() {
      return entries();
    },
    get totalMicroUsd() {
      return sum(rows.map(({ charge }) => charge));
    },
    get refundedMicroUsd() {
      return sum(entries().filter(({ refunded }) => refunded));
    },
    countFor: (provider) => rows.filter(({ job }) => job.provider === provider).length,
    [inspect.custom]() {
      const { totalMicroUsd, refundedMicroUsd } = ledger;
      return { entries: entries(), totalMicroUsd, refundedMicroUsd };
    },
  };
  return { ledger, add: (job, charge) => void rows.push({ job, charge }) };
}

function toEntry({ standing, isRefunded }: LedgerParts, job: Job, charge: Charge): LedgerEntry {
  const now = standing(job);
  return {
    provider: job.provider,
    model: job.modelId,
    requestId: job.id,
    body: job.body,
    values: job.values,
    ...charge,
    atMs: job.createdAtMs,
    outcome: now.phase,
    refunded: isRefunded(job, now),
  };
}

function sum(amounts: readonly { readonly microUsd: number }[]): number {
  return amounts.reduce((total, { microUsd }) => total + microUsd, 0);
}
