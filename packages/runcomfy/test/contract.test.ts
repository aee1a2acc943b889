import { describeAdapter, DRAWN_SEED, type Recorded, type Stage } from '@kinora/testing';
import fc from 'fast-check';
import { runcomfy } from '../src/index.ts';

const ID = '0c8d9a3e-6f8e-4a0e-8f0e-1f3d2b9c7a11';
const JOB = `/v1/requests/${ID}`;
const VIDEO = 'https://playgrounds-storage-public.runcomfy.net/cats.mp4';

function accepted(origin: string): Recorded {
  const urls = {
    status_url: `${origin}${JOB}/status`,
    result_url: `${origin}${JOB}/result`,
    cancel_url: `${origin}${JOB}/cancel`,
  };
  return { body: { request_id: ID, ...urls } };
}

const record = (changes: Record<string, unknown>): Recorded => ({
  body: { request_id: ID, ...changes },
});
const completed = record({ status: 'completed' });
const ended = { created_at: '2025-10-01T10:00:00Z', finished_at: '2025-10-01T10:02:00Z' };
const output = { video: VIDEO };
const resulting = (changes: Record<string, unknown>): Stage => ({
  check: completed,
  result: record({ ...ended, ...changes }),
});
const refused = (status: number, code: number, text: string): Recorded => ({
  status,
  body: { error_code: code, error_message: text },
});
const image_url = 'https://example.com/cats.jpg';
const least = { model: 'hunyuan-video', prompt: 'Two cats boxing.', image: image_url };

describeAdapter({
  provider: runcomfy,
  signs: (apiKey) => ({ authorization: `Bearer ${apiKey}` }),
  requests: {
    minimal: { request: least, body: { prompt: 'Two cats boxing.', image_url, seed: DRAWN_SEED } },
    maximal: {
      request: { ...least, seed: 7, aspectRatio: '9:16', resolution: '720p', frames: 129 },
      body: {
        prompt: 'Two cats boxing.',
        image_url,
        seed: 7,
        aspect_ratio: '9:16',
        resolution: '720p',
        num_frames: 129,
      },
    },
    zeros: {
      request: { ...least, seed: 0 },
      body: { prompt: 'Two cats boxing.', image_url, seed: 0 },
    },
    lacks: { generateAudio: false },
  },
  calls: {
    submit: 'POST /v1/models/tencent/hunyuan/image-to-video',
    check: `GET ${JOB}/status`,
    result: `GET ${JOB}/result?include_cost=true`,
    cancel: `POST ${JOB}/cancel`,
  },
  submit: {
    accepted: accepted('https://model-api.runcomfy.net'),
    requestId: ID,
    acceptedElsewhere: accepted,
    withoutId: [
      { body: { status: 'in_queue' } },
      { body: { request_id: null } },
      { body: { request_id: '../../models' } },
      { body: {} },
    ],
    // The docs list the codes and not their HTTP status, so both are tried.
    refusals: [
      { reply: refused(400, 400_001, 'InvalidResourceIdentifier here'), code: 'model_unavailable' },
      { reply: refused(400, 400_002, 'No balance left'), code: 'insufficient_funds' },
      { reply: refused(200, 400_002, 'No balance left'), code: 'insufficient_funds' },
      { reply: refused(402, 400_002, 'No balance left'), code: 'insufficient_funds' },
      { reply: refused(400, 400_004, 'The token is expired'), code: 'unauthenticated' },
      { reply: refused(401, 400_004, 'The token is expired'), code: 'unauthenticated' },
      { reply: refused(403, 403_001, 'Not yours to use'), code: 'forbidden' },
      { reply: refused(200, 403_003, 'Not yours to use'), code: 'forbidden' },
      {
        reply: { status: 400, body: { code: 400_004, error: 'UserAccountError' } },
        code: 'unauthenticated',
      },
      {
        reply: { status: 422, body: { detail: [{ loc: ['seed'], msg: 'too large a seed' }] } },
        code: 'invalid_request',
      },
    ],
  },
  job: {
    queued: { check: record({ status: 'in_queue', queue_position: 3 }) },
    running: { check: record({ status: 'in_progress', note: 'the model is running' }) },
    succeeded: resulting({ status: 'succeeded', output, cost: 0.4, input: { image_url } }),
    output: { videos: [{ url: VIDEO }], actualMicroUsd: 400_000 },
    empty: resulting({ status: 'succeeded', output: {} }),
    notReady: { check: completed, result: refused(400, 400_005, 'Result not ready') },
    cancelled: [
      { check: record({ status: 'cancelled' }) },
      { check: record({ status: 'canceled' }) },
      resulting({ status: 'cancelled' }),
    ],
    failures: [
      {
        stage: resulting({ status: 'failed', error: 'The model run failed' }),
        code: 'generation_failed',
        mayHaveCharged: 'unknown',
      },
      {
        stage: resulting({ status: 'failed', error: { message: 'It broke', errorCode: 500_001 } }),
        code: 'generation_failed',
        mayHaveCharged: 'unknown',
        providerCode: '500001',
      },
      {
        stage: resulting({ status: 'failed' }),
        code: 'generation_failed',
        mayHaveCharged: 'unknown',
      },
      {
        stage: resulting({ status: 'failed', failure_reason: 'Out of memory here', cost: 0 }),
        code: 'generation_failed',
        mayHaveCharged: 'no',
      },
    ],
    saying: (status) => ({
      check: record({ status }),
      result: record({ status: 'succeeded', output }),
    }),
    words: {
      in_queue: 'queued',
      pending: 'queued',
      waiting: 'queued',
      starting: 'queued',
      in_progress: 'running',
      processing: 'running',
      completed: 'succeeded',
      COMPLETED: 'succeeded',
      succeeded: 'succeeded',
      failed: 'succeeded',
      cancelled: 'cancelled',
      canceled: 'cancelled',
    },
    unauthenticated: refused(401, 400_004, 'The token is expired'),
    notFound: refused(404, 404_001, 'ResourceNotFound or expired'),
    badAnswers: [refused(403, 403_001, 'Not yours to use'), refused(200, 403_003, 'Not yours')],
  },
  cancels: [
    {
      reply: { status: 202, body: { status: 'completed', outcome: 'cancelled' } },
      means: 'cancelled',
    },
    {
      reply: { status: 202, body: { status: 'completed', outcome: 'not_cancellable' } },
      means: 'too-late',
    },
    {
      reply: { status: 202, body: { status: 'cancelled', outcome: 'cancellation_requested' } },
      means: 'requested',
    },
    { reply: { status: 200, body: { status: 'canceled' } }, means: 'cancelled' },
  ],
  files: { wire: 'image_url' },
  fuzz: (holds) =>
    fc.assert(fc.asyncProperty(fc.array(fc.nat(), { minLength: 3, maxLength: 13 }), holds), {
      numRuns: 300,
    }),
});
