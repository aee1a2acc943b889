import type { sendByKy as SendByKy } from './send-by-ky.ts';
import type { HttpFailure, Transport } from './transport.ts';

export interface KyTransportOptions {
  /** Used instead of the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

/**
 * The transport over `fetch`. ky is loaded with the first call: it makes Node load its HTTP client,
 * which is most of what a program that has not called yet would wait for at its start.
 */
export function createKyTransport({ fetch }: KyTransportOptions = {}): Transport {
  let sendByKy: typeof SendByKy | undefined;
  return async (call) => {
    if (sendByKy === undefined) {
      const loaded = await load();
      if ('kind' in loaded) return loaded;
      ({ sendByKy } = loaded);
    }
    return sendByKy(call, fetch);
  };
}

/** A part that is missing is a call that was surely not sent. */
function load() {
  return import('./send-by-ky.ts').catch((cause: unknown): HttpFailure => {
    const message = `what sends calls could not be loaded: ${String(cause)}`;
    return { kind: 'failure', sent: 'no', reason: 'network', message, cause };
  });
}
