import { describeAdapter, DRAWN_SEED, type Recorded, type Stage } from '@kinora/testing';
import fc from 'fast-check';
import { wavespeed } from '../src/index.ts';
import { ledger, search } from './list-facts.ts';
import { webhookFacts } from './webhook-facts.ts';

const ID = 'e6832d4abffb4d79bfbca19783fca133';
const CHECK = `/api/v3/predictions/${ID}/result`;
const VIDEO = 'https://d2p7pge43lyniu.cloudfront.net/output/cats.mp4';
const TICKET = 'https://api.wavespeed.ai/api/v3/media/uploads';
const PUT = 'https://uploads.example/put/cats.png?signature=s';

/** As the docs and the official clients show it (docs page get-result). */
function prediction(changes: Record<string, unknown>): Recorded {
  const data = {
    id: ID,
    model: 'wavespeed-ai/hunyuan-video/i2v',
    outputs: [],
    urls: { get: `https://api.wavespeed.ai${CHECK}` },
    has_nsfw_contents: [],
    status: 'created',
    created_at: '2025-05-19T06:09:15.948268264Z',
    error: '',
    timings: { inference: 0 },
    ...changes,
  };
  return { body: { code: 200, message: 'success', data } };
}

const stage = (changes: Record<string, unknown>): Stage => ({ check: prediction(changes) });
const done = { outputs: [VIDEO], has_nsfw_contents: [false], code: 0, executionTime: 41_234 };
const failed = (code: number, error: string) => stage({ status: 'failed', code, error });
const refused = (status: number, body: unknown): Recorded => ({ status, body });
const image = 'https://example.com/cats.jpg';
const least = { model: 'hunyuan-video', prompt: 'Two cats boxing.', image };

describeAdapter({
  provider: wavespeed,
  signs: (apiKey) => ({ authorization: `Bearer ${apiKey}` }),
  requests: {
    minimal: { request: least, body: { prompt: 'Two cats boxing.', image, seed: DRAWN_SEED } },
    maximal: {
      request: {
        ...least,
        steps: 20,
        durationSeconds: 8,
        seed: 7,
        aspectRatio: '9:16',
        resolution: '720p',
        safetyChecker: true,
      },
      body: {
        prompt: 'Two cats boxing.',
        image,
        num_inference_steps: 20,
        duration: 8,
        seed: 7,
        size: '720*1280',
        enable_safety_checker: true,
      },
    },
    zeros: {
      request: { ...least, prompt: '', seed: 0, safetyChecker: false },
      body: { prompt: '', image, seed: 0, enable_safety_checker: false },
    },
    lacks: { negativePrompt: 'dogs' },
  },
  calls: { submit: 'POST /api/v3/wavespeed-ai/hunyuan-video/i2v', check: `GET ${CHECK}` },
  submit: {
    accepted: prediction({}),
    requestId: ID,
    acceptedElsewhere: (origin) => prediction({ urls: { get: `${origin}${CHECK}` } }),
    withoutId: [
      { body: { code: 200, message: 'success', data: null } },
      { body: { code: 200, message: 'success', data: { status: 'created' } } },
      { body: { code: 200, message: 'success', data: { id: '' } } },
      { body: {} },
    ],
    refusals: [
      {
        reply: refused(400, { code: 400, message: 'field "size" must be one of 1280*720' }),
        code: 'invalid_request',
      },
      {
        reply: refused(400, { error: 'webhook callback does not support base64 output' }),
        code: 'invalid_request',
      },
      { reply: refused(401, { code: 401, message: 'Unauthorized key' }), code: 'unauthenticated' },
      { reply: refused(200, { code: 401, message: 'Unauthorized key' }), code: 'unauthenticated' },
      {
        reply: refused(403, { code: 403, message: 'account suspended' }),
        code: 'forbidden',
      },
      {
        reply: refused(400, { code: 400, message: 'Insufficient credits. Please top up.' }),
        code: 'insufficient_funds',
      },
      {
        reply: refused(400, { code: 1407, message: 'no credits are left' }),
        code: 'insufficient_funds',
      },
      { reply: refused(404, { code: 404, message: 'not here' }), code: 'model_unavailable' },
    ],
  },
  job: {
    queued: stage({}),
    running: stage({ status: 'processing', outputs: null, has_nsfw_contents: null }),
    succeeded: stage({ status: 'completed', ...done }),
    output: { videos: [{ url: VIDEO, nsfw: false }] },
    empty: stage({ status: 'completed', outputs: [] }),
    cancelled: [stage({ status: 'cancelled' })],
    failures: [
      {
        stage: failed(1200, 'The content contains sensitive information.'),
        code: 'content_rejected',
        mayHaveCharged: 'unknown',
        providerCode: '1200',
      },
      {
        stage: failed(1402, 'The image cannot be reached.'),
        code: 'invalid_request',
        mayHaveCharged: 'unknown',
        providerCode: '1402',
      },
      {
        stage: failed(5000, 'Something went wrong.'),
        code: 'generation_failed',
        mayHaveCharged: 'unknown',
        providerCode: '5000',
      },
      {
        stage: stage({ status: 'timeout' }),
        code: 'generation_failed',
        mayHaveCharged: 'unknown',
      },
    ],
    saying: (status) => stage({ status, ...done }),
    words: {
      created: 'queued',
      pending: 'queued',
      queued: 'queued',
      starting: 'queued',
      processing: 'running',
      completed: 'succeeded',
      succeeded: 'succeeded',
      failed: 'failed',
      timeout: 'failed',
      deleted: 'failed',
      cancelled: 'cancelled',
      Completed: 'succeeded',
    },
    unauthenticated: refused(401, { code: 401, message: 'Unauthorized key' }),
    notFound: refused(404, { code: 404, message: 'Prediction not found' }),
    badAnswers: [refused(200, { code: 500, message: 'internal error', data: null })],
  },
  files: {
    wire: 'image',
    upload: {
      ticket: `POST ${TICKET}`,
      body: { filename: 'cats.png', size: 24, content_type: 'image/png' },
      reply: {
        body: {
          code: 200,
          message: 'success',
          data: {
            type: 'image',
            download_url: 'https://files.example/cats.png',
            filename: 'cats.png',
            size: 24,
            upload: {
              method: 'PUT',
              url: PUT,
              headers: { 'Content-Type': 'image/png', 'If-None-Match': '*' },
            },
          },
        },
      },
      put: `PUT ${PUT}`,
      fileUrl: 'https://files.example/cats.png',
    },
  },
  search,
  ledger,
  webhook: webhookFacts(ID),
  refunds: { withinMs: 3 * 3_600_000 },
  fuzz: (holds) =>
    fc.assert(fc.asyncProperty(fc.array(fc.nat(), { minLength: 3, maxLength: 13 }), holds), {
      numRuns: 300,
    }),
});
