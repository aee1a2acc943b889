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
  /** Of one provider, and of one request or of those that fit: the rest is not worked out. */
  entriesOf(provider: Provider, fits?: (submit: AcceptedSubmit) => boolean): readonly LedgerEntry[];
  entryOf(provider: Provider, requestId: string): LedgerEntry | undefined;
}

/** What is known of a submit once it is accepted. */
export interface AcceptedSubmit {
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
}

/** One accepted submit, and what came of it. */
export interface LedgerEntry extends AcceptedSubmit {
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
  const rows = new Map<string, Row>();
  const rowsOf: Record<Provider, Row[]> = { fal: [], wavespeed: [], runcomfy: [] };
  const entries = (): readonly LedgerEntry[] =>
    [...rows.values()].map((row) => toEntry(parts, row));
  const ledger: Ledger & Printable = {
    get entries() {
      return entries();
    },
    get totalMicroUsd() {
      return sum([...rows.values()].map(({ submit }) => submit));
    },
    get refundedMicroUsd() {
      return sum(entries().filter(({ refunded }) => refunded));
    },
    countFor: (provider) => rowsOf[provider].length,
    entriesOf(provider, fits = () => true) {
      const asked = rowsOf[provider].filter(({ submit }) => fits(submit));
      return asked.map((row) => toEntry(parts, row));
    },
    entryOf(provider, requestId) {
      const row = rows.get(keyOf(provider, requestId));
      return row && toEntry(parts, row);
    },
    [inspect.custom]() {
      const { totalMicroUsd, refundedMicroUsd } = ledger;
      return { entries: entries(), totalMicroUsd, refundedMicroUsd };
    },
  };
  const add = (job: Job, charge: Charge) => {
    const row = { job, submit: submitOf(job, charge) };
    rows.set(keyOf(job.provider, job.id), row);
    rowsOf[job.provider].push(row);
  };
  return { ledger, add };
}

interface Row {
  readonly job: Job;
  readonly submit: AcceptedSubmit;
}

function keyOf(provider: Provider, requestId: string): string {
  return `${provider} ${requestId}`;
}

function submitOf(job: Job, charge: Charge): AcceptedSubmit {
  return {
    provider: job.provider,
    model: job.modelId,
    requestId: job.id,
    body: job.body,
    values: job.values,
    ...charge,
    atMs: job.createdAtMs,
  };
}

function toEntry({ standing, isRefunded }: LedgerParts, { job, submit }: Row): LedgerEntry {
  const now = standing(job);
  return { ...submit, outcome: now.phase, refunded: isRefunded(job, now) };
}

function sum(amounts: readonly { readonly microUsd: number }[]): number {
  return amounts.reduce((total, { microUsd }) => total + microUsd, 0);
}
