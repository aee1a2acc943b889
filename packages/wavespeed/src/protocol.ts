import { follow, route, type Protocol } from '@kinora/core/adapter';
import { maybe } from '@kinora/core/reader';
import * as z from '@kinora/core/schema';
import { enveloped } from './enveloped.ts';
import { readError } from './read-error.ts';
import { ledger, search } from './search.ts';
import { webhook } from './webhook.ts';

/** zod's own record would be in every program. */
const texts = z.custom<Readonly<Record<string, string>>>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((each) => typeof each === 'string'),
);
const url = z.string().check(z.regex(/^(https?|data):/i));

/** Docs page upload-files, by the types that files of these names have. */
const MEDIA_TYPES = [
  ...['jpeg', 'png', 'webp', 'gif', 'bmp', 'tiff'].map((type) => `image/${type}`),
  ...['mp4', 'x-msvideo', 'quicktime', 'webm', 'matroska'].map((type) => `video/${type}`),
  ...['mpeg', 'wav', 'ogg', 'aac', 'flac', 'mp4'].map((type) => `audio/${type}`),
];

/** How WaveSpeedAI's predictions are asked for. */
export const protocol: Protocol = {
  endpoints: {
    submit: ({ model, apiVersion = 'v3' }) => route`POST /api/${apiVersion}/${model}`,
    check: ({ requestId, apiVersion = 'v3', links }) =>
      follow(links.check, route`GET /api/${apiVersion}/predictions/${requestId}/result`),
  },

  // The first seven are the server's own list (official command line); the rest are on single pages.
  states: {
    check: {
      created: 'queued',
      processing: 'running',
      completed: 'succeeded',
      failed: 'failed',
      cancelled: 'cancelled',
      timeout: 'failed',
      deleted: 'failed',
      pending: 'queued',
      queued: 'queued',
      starting: 'queued',
      succeeded: 'succeeded',
    },
  },

  replies: {
    submit: enveloped(
      z.object({ id: z.string(), urls: maybe(z.object({ get: maybe(z.string()) })) }),
      (prediction) => ({ requestId: prediction.id, links: { check: prediction.urls?.get } }),
    ),
    check: enveloped(
      z.object({
        status: z.string(),
        outputs: maybe(z.array(maybe(z.union([url, z.object({ url })])))),
        has_nsfw_contents: maybe(z.array(maybe(z.boolean()))),
        error: maybe(z.string()),
        code: maybe(z.number()),
      }),
      ({ status, outputs = [], has_nsfw_contents: flags = [], error = '', code = 0 }) => ({
        state: status,
        videos: outputs.flatMap((output, index) => {
          if (output === undefined) return [];
          return { url: typeof output === 'string' ? output : output.url, nsfw: flags[index] };
        }),
        failure:
          error === '' && code === 0
            ? undefined
            : { providerCodes: code === 0 ? [] : [String(code)], message: error },
      }),
    ),
  },

  // Codes of a failed prediction, which comes under HTTP 200 in an envelope that says 200.
  errors: {
    read: readError,
    under200: true,
    codes: {
      '1200': 'content_rejected',
      '1400': 'invalid_request',
      '1401': 'invalid_request',
      '1402': 'invalid_request',
      '1403': 'generation_failed',
      '1405': 'generation_failed',
      '1407': 'insufficient_funds',
      '5000': 'provider_unavailable',
      '5003': 'provider_unavailable',
      '5004': 'provider_unavailable',
    },
    texts: [{ text: /insufficient (credits|balance)/i, means: 'insufficient_funds' }],
  },

  search,
  ledger,

  webhook,

  upload: {
    ticket: route`POST /api/v3/media/uploads`,
    body: ({ name, sizeBytes, mediaType }) => ({
      filename: name,
      size: sizeBytes,
      content_type: mediaType,
    }),
    reads: enveloped(
      z.object({
        download_url: z.string(),
        upload: z.object({ url: z.string(), headers: maybe(texts) }),
      }),
      ({ download_url: fileUrl, upload }) => ({
        putUrl: upload.url,
        headers: upload.headers ?? {},
        fileUrl,
      }),
    ),
    maxBytes: 200 * 2 ** 20,
    mediaTypes: MEDIA_TYPES,
  },
};
