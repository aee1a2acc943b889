import type { Webhook } from '@kinora/core/adapter';
import { valueAt } from './value-at.ts';

/** Acme rings, and seals what it says with a shared secret. */
export const webhook: Webhook = {
  query: 'ring',
  signature: {
    reads({ 'x-acme-when': timestamp, 'x-acme-seal': seal }) {
      if (timestamp === undefined || seal === undefined) return undefined;
      return { timestamp, before: `${timestamp}|`, signatures: [seal] };
    },
    body: 'raw',
    key: { kind: 'secret', textOf: (secret) => secret },
  },
  reads: ({ json }) => {
    const id = valueAt(json, 'job', 'key', 'uuid');
    return { requestIds: typeof id === 'string' ? [id] : [] };
  },
};
