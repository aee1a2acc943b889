import { describeAdapter, DRAWN_SEED, type Recorded } from '@kinora/testing';
import fc from 'fast-check';
import { fal } from '../src/index.ts';
import { ledger, search } from './list-facts.ts';
import { webhookFacts } from './webhook-facts.ts';

const ID = '764cabcf-b745-4b3e-ae38-1200304cf45b';
const MODEL = '/fal-ai/hunyuan-video-image-to-video';
const JOB = `${MODEL}/requests/${ID}`;
const VIDEO = 'https://v3b.fal.media/files/b/cats.mp4';
const TICKET = 'https://rest.fal.ai/storage/upload/initiate?storage_type=fal-cdn-v3';
const PUT = 'https://uploads.example/put/cats.png?signature=s';

function linksOn(origin: string) {
  return {
    response_url: `${origin}${JOB}`,
    status_url: `${origin}${JOB}/status`,
    cancel_url: `${origin}${JOB}/cancel`,
  };
}

const links = linksOn('https://queue.fal.run');

function status(changes: Record<string, unknown>, http = 202): Recorded {
  return { status: http, body: { request_id: ID, logs: null, ...links, ...changes } };
}

/** The status of a job that has stopped, however it ended (docs page queue). */
const stopped = status({ status: 'COMPLETED', metrics: { inference_time: 42.1 } }, 200);

/** What a model answers when an input is not to its liking (docs page errors). */
function modelError(http: number, type: string, msg: string, headers: Recorded['headers'] = {}) {
  const body = { detail: [{ loc: ['body', 'prompt'], msg, type, input: 'Two cats.' }] };
  return { status: http, headers: { 'x-fal-error-type': type, ...headers }, body };
}

/** What the platform answers when a run has gone wrong (docs page request errors). */
function platformError(http: number, type: string): Recorded {
  const body = { detail: 'The request could not be completed', error_type: type };
  return { status: http, headers: { 'x-fal-error-type': type }, body };
}

const detail = (http: number, text: string): Recorded => ({ status: http, body: { detail: text } });
const locked = detail(
  403,
  'User is locked. Reason: Exhausted balance. Top up your balance at fal.ai/dashboard/billing.',
);
const noUser = detail(401, 'No user found for Key ID and Secret');
const video = { url: VIDEO, content_type: 'video/mp4', file_name: 'x.mp4', file_size: 4_404_019 };
const image_url = 'https://example.com/cats.jpg';
const least = { model: 'hunyuan-video', prompt: 'Two cats boxing.', image: image_url };

describeAdapter({
  provider: fal,
  signs: (apiKey) => ({ authorization: `Key ${apiKey}` }),
  requests: {
    minimal: { request: least, body: { prompt: 'Two cats boxing.', image_url, seed: DRAWN_SEED } },
    maximal: {
      request: {
        ...least,
        seed: 7,
        aspectRatio: '9:16',
        resolution: '720p',
        frames: 129,
        providerOptions: { fal: { i2v_stability: true } },
      },
      body: {
        prompt: 'Two cats boxing.',
        image_url,
        seed: 7,
        aspect_ratio: '9:16',
        resolution: '720p',
        num_frames: '129',
        i2v_stability: true,
      },
    },
    zeros: {
      request: { ...least, seed: 0, providerOptions: { fal: { i2v_stability: false } } },
      body: { prompt: 'Two cats boxing.', image_url, seed: 0, i2v_stability: false },
    },
    lacks: { negativePrompt: '' },
  },
  calls: {
    submit: `POST ${MODEL}`,
    check: `GET ${JOB}/status`,
    result: `GET ${JOB}`,
    cancel: `PUT ${JOB}/cancel`,
  },
  callsWithoutLinks: { check: `GET ${JOB}/status?logs=0`, result: `GET ${JOB}` },
  submit: {
    accepted: { body: { status: 'IN_QUEUE', request_id: ID, ...links, queue_position: 0 } },
    requestId: ID,
    acceptedElsewhere: (origin) => ({
      body: { status: 'IN_QUEUE', request_id: ID, ...linksOn(origin), queue_position: 0 },
    }),
    withoutId: [
      { body: { status: 'IN_QUEUE', ...links } },
      { body: { status: 'IN_QUEUE', request_id: null } },
      { body: { request_id: '' } },
      { body: {} },
    ],
    refusals: [
      { reply: noUser, code: 'unauthenticated' },
      { reply: locked, code: 'insufficient_funds' },
      { reply: detail(403, 'You may not use this application'), code: 'forbidden' },
      { reply: detail(404, 'Application "x" not found'), code: 'model_unavailable' },
      { reply: detail(404, 'Path /y not found'), code: 'model_unavailable' },
      {
        reply: modelError(422, 'image_too_small', 'Image too small.'),
        code: 'invalid_request',
      },
      {
        reply: modelError(422, 'content_policy_violation', 'Not this one.'),
        code: 'content_rejected',
      },
    ],
    // The caller's own start time-out: the request never began (official client 1.10.1).
    notAccepted: [
      {
        status: 504,
        headers: { 'x-fal-request-timeout-type': 'user' },
        body: { detail: 'Request timed out' },
      },
    ],
  },
  job: {
    queued: { check: status({ status: 'IN_QUEUE', queue_position: 3 }) },
    running: { check: status({ status: 'IN_PROGRESS', note: 'the model is running' }) },
    succeeded: {
      check: stopped,
      result: {
        headers: { 'x-fal-billable-units': '1.00000000' },
        body: { video, seed: 1234 },
      },
    },
    output: {
      videos: [{ url: VIDEO, mediaType: 'video/mp4', sizeBytes: 4_404_019 }],
      seed: 1234,
      actualMicroUsd: 400_000,
    },
    empty: { check: stopped, result: { body: { video: null, seed: 1234 } } },
    notReady: { check: stopped, result: detail(400, 'Request is still in progress') },
    cancelled: [{ check: stopped, result: platformError(499, 'client_cancelled') }],
    failures: [
      {
        stage: {
          check: status({ status: 'COMPLETED', error: 'Invalid status code: 422' }, 200),
          result: modelError(422, 'content_policy_violation', 'Not this one.'),
        },
        code: 'content_rejected',
        mayHaveCharged: 'unknown',
        providerCode: 'content_policy_violation',
      },
      {
        stage: {
          check: stopped,
          result: modelError(422, 'image_too_small', 'Image too small.', {
            'x-fal-billable-units': '0',
          }),
        },
        code: 'invalid_request',
        mayHaveCharged: 'no',
        providerCode: 'image_too_small',
      },
      {
        stage: { check: stopped, result: modelError(504, 'generation_timeout', 'It took long.') },
        code: 'generation_failed',
        mayHaveCharged: 'unknown',
        providerCode: 'generation_timeout',
      },
      {
        stage: { check: stopped, result: platformError(503, 'runner_disconnected') },
        code: 'generation_failed',
        mayHaveCharged: 'unknown',
        providerCode: 'runner_disconnected',
      },
    ],
    saying: (word) => ({ check: status({ status: word }, 200), result: { body: { video } } }),
    words: { IN_QUEUE: 'queued', IN_PROGRESS: 'running', COMPLETED: 'succeeded' },
    unauthenticated: noUser,
    notFound: { status: 404, body: { status: 'NOT_FOUND' } },
    // The account's trouble, not the job's; the docs tell of 504 for results of finished jobs.
    badAnswers: [locked, detail(504, 'upstream request timeout'), { status: 405, body: null }],
  },
  cancels: [
    { reply: { status: 202, body: { status: 'CANCELLATION_REQUESTED' } }, means: 'requested' },
    { reply: { status: 200, body: { status: 'OK' } }, means: 'cancelled' },
    { reply: { status: 400, body: { status: 'ALREADY_COMPLETED' } }, means: 'too-late' },
  ],
  files: {
    wire: 'image_url',
    upload: {
      ticket: `POST ${TICKET}`,
      body: { content_type: 'image/png', file_name: 'cats.png' },
      reply: { body: { upload_url: PUT, file_url: 'https://v3.fal.media/files/cats.png' } },
      put: `PUT ${PUT}`,
      fileUrl: 'https://v3.fal.media/files/cats.png',
    },
  },
  search,
  ledger,
  webhook: webhookFacts(ID),
  fuzz: (holds) =>
    fc.assert(fc.asyncProperty(fc.array(fc.nat(), { minLength: 3, maxLength: 13 }), holds), {
      numRuns: 300,
    }),
});
