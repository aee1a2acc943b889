import { defineAdapter } from '@kinora/core/adapter';
import { models } from './models/index.ts';

/** fal's queue. */
export const fal = defineAdapter({
  id: 'fal',
  name: 'fal',
  hosts: {
    main: 'https://queue.fal.run',
    rest: 'https://rest.fal.ai',
    api: 'https://api.fal.ai/v1',
  },
  auth: {
    env: ['FAL_KEY'],
    headers: (apiKey) => ({ authorization: `Key ${apiKey}` }),
    keyPage: 'https://fal.ai/dashboard/keys',
  },
  models,
  protocol: async () => (await import('./protocol.ts')).protocol,
  catalogue: async () => (await import('./catalogue/read-catalogue.ts')).readCatalogue(),
  prices: async () => (await import('./prices.ts')).prices,
  schemas: async () => (await import('./schemas.ts')).schemas,

  // The queue takes any number of requests and starts 2 at a time for a new account (docs page
  // concurrency-limits).
  limits: { submits: 10, asks: 32 },
});
