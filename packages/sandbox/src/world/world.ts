import type { ClipRenderer } from '../clip/clip-renderer.ts';
import { createFaultPlan, type FaultPlan } from '../faults/fault-plan.ts';
import type { Fault } from '../faults/fault.ts';
import { createFileStore, type FileStore } from '../files/file-store.ts';
import { createJobBook, type JobBook } from '../jobs/job-book.ts';
import { createLedger, type Ledger } from '../ledger/ledger.ts';
import type { RefundRule } from '../ledger/refund-rule.ts';
import { chargeOf, priceOf, type Charge, type Sale, type Tariff } from '../ledger/tariff.ts';
import type { ModelCatalogue } from '../models/model-catalogue.ts';
import type { Provider } from '../provider.ts';
import { createWebhookSender, type WebhookSender } from '../webhooks/webhook-sender.ts';
import type { Clock } from './clock.ts';
import { createCrashLog, type CrashLog } from './crash-log.ts';
import type { Timings } from './timings.ts';

/** Everything an emulation works with. */
export interface World {
  readonly clock: Clock;
  readonly timings: Timings;
  readonly catalogue: ModelCatalogue;
  readonly faults: FaultPlan;
  readonly files: FileStore;
  readonly jobs: JobBook;
  readonly ledger: Ledger;
  readonly webhooks: WebhookSender;
  /** Where every failure of the sandbox itself is told. */
  readonly crashes: CrashLog;
  /** Whether an API key opens this provider. */
  accepts(provider: Provider, key: string): boolean;
  /** What a model costs per video or second; undefined where no price of its own is known. */
  priceOf(model: Omit<Sale, 'values'>): ReturnType<typeof priceOf>;
  /** What one submit with these values costs. */
  chargeOf(sale: Sale): Charge;
}

export interface WorldParts {
  readonly clock: Clock;
  readonly timings: Timings;
  readonly catalogue: ModelCatalogue;
  readonly faults: readonly Fault[];
  readonly tariff: Tariff;
  readonly keys: Readonly<Record<Provider, readonly string[]>>;
  readonly renderer: ClipRenderer;
  readonly refunds: readonly RefundRule[];
}

export function createWorld(parts: WorldParts): World {
  const { clock, timings, catalogue, tariff, renderer } = parts;
  const faults = createFaultPlan(parts.faults);
  const files = createFileStore();
  const crashes = createCrashLog();
  const { ledger, add } = createLedger({
    standing: (job) => jobs.standing(job),
    isRefunded: (job, standing) =>
      parts.refunds.some(
        ({ provider, isRefunded }) => provider === job.provider && isRefunded(job, standing),
      ),
  });
  const onAccept: Parameters<typeof createJobBook>[0]['onAccept'] = (job) =>
    add(job, chargeOf(tariff, job));
  const workshop = { files, renderer, crashes };
  const jobs: JobBook = createJobBook({ clock, timings, faults, ...workshop, onAccept });
  const webhooks = createWebhookSender({ clock, jobs, faults, crashes });
  return {
    ...{ clock, timings, catalogue, faults, files, jobs, ledger, webhooks, crashes },
    accepts: (provider, key) => parts.keys[provider].includes(key),
    priceOf: (model) => priceOf(tariff, model),
    chargeOf: (sale) => chargeOf(tariff, sale),
  };
}
