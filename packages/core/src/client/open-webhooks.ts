import { createWebhooks } from '../webhooks/create-webhooks.ts';
import type { Webhooks } from '../webhooks/webhook-ports.ts';
import type { Core } from './core.ts';

const opened = new WeakMap<Core, Webhooks>();

/** The webhooks of a client; they remember what they have seen. */
export function openWebhooks(core: Core): Webhooks {
  const known = opened.get(core);
  if (known !== undefined) return known;
  const { store, clock, adapters, connectionOf, options } = core;
  const webhooks = createWebhooks({
    store,
    clock,
    secrets: options.webhooks?.secrets ?? {},
    connectionOf: (provider) =>
      adapters.some(({ id }) => id === provider) ? connectionOf(provider) : undefined,
    onHint: (attemptId) => void wake(core, attemptId),
  });
  opened.set(core, webhooks);
  return webhooks;
}

/** Whoever waits for the job here asks at once. */
async function wake({ store, wakers, hearers }: Core, attemptId: string): Promise<void> {
  const attempt = await store.attempt(attemptId).catch(() => undefined);
  if (attempt === undefined) return;
  wakers.get(attempt.jobId)?.();
  for (const hear of hearers) hear(attempt.jobId);
}
