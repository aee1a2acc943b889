import { defineAdapter } from '@kinora/core/adapter';
import { models } from './models/index.ts';

const HOUR_MS = 3_600_000;

/** WaveSpeedAI's predictions. */
export const wavespeed = defineAdapter({
  id: 'wavespeed',
  name: 'WaveSpeedAI',
  hosts: { main: 'https://api.wavespeed.ai' },
  auth: {
    env: ['WAVESPEED_API_KEY'],
    headers: (apiKey) => ({ authorization: `Bearer ${apiKey}` }),
    keyPage: 'https://wavespeed.ai/accesskey',
  },
  models,
  protocol: async () => (await import('./protocol.ts')).protocol,
  catalogue: async () => (await import('./catalogue/read-catalogue.ts')).readCatalogue(),
  prices: async () => (await import('./prices.ts')).prices,
  schemas: async () => (await import('./schemas.ts')).schemas,

  // Bronze, the tier of a new account (docs page account-levels).
  limits: { submitsPerMinute: 2, submits: 2, asks: 32 },
  refunds: { withinMs: 3 * HOUR_MS, source: 'docs pages troubleshooting and predictions' },
});
