import type { FaultPlan } from '../faults/fault-plan.ts';
import { isWebhookEffect } from '../faults/reply-effect.ts';
import type { JobBook } from '../jobs/job-book.ts';
import type { Job, JobView } from '../jobs/job.ts';
import type { Clock } from '../world/clock.ts';
import type { CrashLog } from '../world/crash-log.ts';
import { deliverWebhook, type Webhook } from './deliver-webhook.ts';

/** Sends one webhook per watched job, once the job has ended on the sandbox's clock. */
export interface WebhookSender {
  watch(job: Job, write: WriteWebhook): void;
  close(): void;
}

/** Writes the webhook of a job that has ended; undefined where the provider sends none. */
export type WriteWebhook = (view: JobView) => Promise<Webhook | undefined>;

export interface WebhookSenderParts {
  readonly clock: Clock;
  readonly jobs: JobBook;
  readonly faults: FaultPlan;
  readonly crashes: CrashLog;
}

interface Watched {
  readonly job: Job;
  readonly write: WriteWebhook;
}

/** The clock may be a virtual one, so the sender looks at it instead of setting timers by it. */
const LOOK_MS = 20;

export function createWebhookSender(parts: WebhookSenderParts): WebhookSender {
  const watched = new Set<Watched>();
  const closing = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const look = (): void => {
    for (const one of watched) {
      const { phase } = parts.jobs.standing(one.job);
      if (phase === 'queued' || phase === 'running') continue;
      watched.delete(one);
      send(parts, one, closing.signal).catch((error: unknown) =>
        parts.crashes.report(`The webhook of ${one.job.provider} job ${one.job.id} failed.`, error),
      );
    }
    if (watched.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
  return {
    watch(job, write) {
      watched.add({ job, write });
      timer ??= setInterval(look, LOOK_MS).unref();
    },
    close() {
      clearInterval(timer);
      watched.clear();
      closing.abort();
    },
  };
}

async function send(
  { clock, jobs, faults }: WebhookSenderParts,
  { job, write }: Watched,
  signal: AbortSignal,
): Promise<void> {
  const webhook = await write(await jobs.see(job));
  if (webhook === undefined) return;
  const { provider, modelId: model } = job;
  const effect = faults.take(isWebhookEffect, { on: 'webhook', provider, model });
  await deliverWebhook(webhook, effect, { clock, signal });
}
