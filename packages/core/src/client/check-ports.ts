import { requireWait } from '../request/require-number.ts';
import {
  hasMethods,
  isObject,
  refuse,
  requireKeys,
  requireThat,
  requireWord,
} from '../request/require-that.ts';
import type { KinoraOptions } from './options.ts';

/**
 * Checks what a client is to work with, before its first call: most have less, and load none of it.
 * @throws KinoraError `invalid_request`
 */
export function checkPorts(options: KinoraOptions): void {
  const { store, clock, webhooks, pace = {} } = options;
  const isStore = hasMethods(store, ['commit', 'claim']);
  requireThat(isStore, 'store', store, "a store, e.g. sqliteStore('jobs.db')");
  requireThat(hasMethods(clock, ['now', 'sleep']), 'clock', clock, 'now() and sleep()');
  for (const name of FUNCTIONS) {
    requireThat(typeof options[name] === 'function', name, options[name], 'a function');
  }
  requireKeys('pace', pace, ['minMs', 'maxMs'], 'pace.');
  requireWait('pace.minMs', pace.minMs);
  requireWait('pace.maxMs', pace.maxMs);
  requireWord('listen', options.listen, [true, false]);
  if (webhooks !== undefined) checkWebhooks(webhooks);
}

const FUNCTIONS = ['onEnd', 'uploader', 'fetch', 'transport', 'random'] as const;

/** Where hooks go, and what signs them. */
function checkWebhooks(webhooks: unknown): void {
  requireKeys('webhooks', webhooks, ['url', 'secrets'], 'webhooks.');
  const { url, secrets = {} } = webhooks as { url?: string; secrets?: unknown };
  if (!URL.canParse(url ?? '')) refuse('webhooks.url', 'no URL', 'an https: URL');
  if (!isObject(secrets)) refuse('webhooks.secrets', 'no object', '{ provider: [secret] }');
  for (const [id, own = []] of Object.entries(secrets)) {
    const isList = Array.isArray(own) && own.every((each) => typeof each === 'string');
    // Never the value: it is a secret.
    if (!isList) refuse(`webhooks.secrets.${id}`, 'no list of texts', 'a list of texts');
  }
}
