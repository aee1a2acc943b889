import { setTimeout as sleep } from 'node:timers/promises';
import type { WebhookEffect } from '../faults/reply-effect.ts';
import type { Clock } from '../world/clock.ts';

/** One webhook, ready to be signed and sent. */
export interface Webhook {
  readonly url: string;
  readonly body: string;
  /** The provider's own headers for this body, signed at `atMs`. */
  readonly sign: (body: string, atMs: number) => Readonly<Record<string, string>>;
  /** Whether a 3xx ends the delivery for good; otherwise it is one more failed attempt. */
  readonly endsOnRedirect?: boolean;
}

interface Surroundings {
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

const ATTEMPTS = 5;
const FIRST_WAIT_MS = 100;
/** fal gives the first attempt 15 s; the other two name no limit this short. */
const PATIENCE_MS = 15_000;
const HOUR_MS = 3_600_000;

/**
 * Sends a webhook, again and again until a 2xx acknowledges it, bent as the effect says. A receiver
 * that never answers with success is the caller's affair, as in real life.
 */
export async function deliverWebhook(
  webhook: Webhook,
  effect: WebhookEffect | undefined,
  { clock, signal }: Surroundings,
): Promise<void> {
  if (effect?.kind === 'lost') return;
  if (effect?.kind === 'late') await sleep(effect.delayMs, undefined, { signal, ref: false });
  const signedAtMs = clock.now() - (effect?.kind === 'stale' ? HOUR_MS : 0);
  const headers = webhook.sign(webhook.body, signedAtMs);
  const body = effect?.kind === 'forged' ? `${webhook.body} ` : webhook.body;
  const copies = effect?.kind === 'duplicate' ? effect.copies : 1;
  for (let copy = 0; copy < copies; copy += 1) {
    const sent = { ...webhook, body, headers: { 'content-type': 'application/json', ...headers } };
    await deliver(sent, signal);
  }
}

interface SignedWebhook extends Webhook {
  readonly headers: Readonly<Record<string, string>>;
}

async function deliver(webhook: SignedWebhook, closing: AbortSignal): Promise<void> {
  const { url, headers, body, endsOnRedirect = false } = webhook;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const signal = AbortSignal.any([closing, AbortSignal.timeout(PATIENCE_MS)]);
    const response = await fetch(url, {
      method: 'POST',
      headers,
      body,
      signal,
      redirect: 'manual',
    }).catch(() => undefined);
    await response?.body?.cancel();
    if (response?.ok === true) return;
    const { status = 0 } = response ?? {};
    if (endsOnRedirect && status >= 300 && status < 400) return;
    const waitMs = FIRST_WAIT_MS * 2 ** attempt;
    await sleep(waitMs, undefined, { signal: closing, ref: false });
  }
}
