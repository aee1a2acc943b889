import { defineAdapter } from '@kinora/core/adapter';
import { models } from './models/index.ts';

const MEBIBYTE = 2 ** 20;

/** RunComfy's Model API. */
export const runcomfy = defineAdapter({
  id: 'runcomfy',
  name: 'RunComfy',
  hosts: { main: 'https://model-api.runcomfy.net', account: 'https://api.runcomfy.net' },
  auth: {
    env: ['RUNCOMFY_API_TOKEN', 'RUNCOMFY_TOKEN', 'RUNCOMFY_API_KEY'],
    headers: (apiKey) => ({ authorization: `Bearer ${apiKey}` }),
    keyPage: 'https://www.runcomfy.com/profile',
  },
  models,
  protocol: async () => (await import('./protocol.ts')).protocol,
  catalogue: async () => (await import('./catalogue/read-catalogue.ts')).readCatalogue(),
  prices: async () => (await import('./prices.ts')).prices,
  schemas: async () => (await import('./schemas.ts')).schemas,

  // No limit is documented for the Model API; this is modest.
  limits: { submits: 10, asks: 32 },

  // RunComfy has no uploads. Its own ComfyUI nodes send files this way, within these limits.
  inline: {
    maxBytes: { image: 6 * MEBIBYTE, video: 32 * MEBIBYTE, audio: 16 * MEBIBYTE },
    maxImagePixels: 32_000_000,
    maxBodyBytes: 64 * MEBIBYTE,
  },
});
