import { follow, on, route, type Protocol } from '@kinora/core/adapter';
import { maybe, reads } from '@kinora/core/reader';
import * as z from '@kinora/core/schema';
import { billedUnits } from './billed-units.ts';
import { appPath, endpointPath } from './endpoint-path.ts';
import { readError, USER_TIMEOUT } from './read-error.ts';
import { ledger, search } from './search.ts';
import { webhook } from './webhook.ts';

const digits = z.string().check(z.regex(/^-?\d+$/));
const link = maybe(z.string());
const file = z.object({
  url: z.string().check(z.minLength(1)),
  content_type: maybe(z.string()),
  file_size: maybe(z.number()),
});

/** How fal's queue is spoken to. */
export const protocol: Protocol = {
  // The queue pages say to follow the links; links rebuilt from the id answered 404 (fal-js #214).
  endpoints: {
    submit: ({ model }) => route`POST /${endpointPath(model)}`,
    check: ({ model, requestId, links }) =>
      follow(links.check, route`GET /${appPath(model)}/requests/${requestId}/status?logs=0`),
    result: ({ model, requestId, links }) =>
      follow(links.result, route`GET /${appPath(model)}/requests/${requestId}`),
    // The official client's streamStatus reads this: it closes after COMPLETED (1.10.1).
    listen: ({ model, requestId, links }) =>
      follow(
        links.check?.includes('?') === false ? `${links.check}/stream` : undefined,
        route`GET /${appPath(model)}/requests/${requestId}/status/stream?logs=0`,
      ),
    cancel: ({ model, requestId, links }) =>
      follow(links.cancel, route`PUT /${appPath(model)}/requests/${requestId}/cancel`),
  },

  // COMPLETED is said of failed and cancelled jobs too.
  states: {
    check: { IN_QUEUE: 'queued', IN_PROGRESS: 'running', COMPLETED: 'stopped' },
    cancel: { OK: 'cancelled', ALREADY_COMPLETED: 'too-late' },
  },

  replies: {
    submit: reads(
      z.object({ request_id: z.string(), status_url: link, response_url: link, cancel_url: link }),
      (said) => ({
        requestId: said.request_id,
        links: { check: said.status_url, result: said.response_url, cancel: said.cancel_url },
      }),
    ),
    check: reads(
      z.object({
        status: z.string(),
        queue_position: maybe(z.number()),
        error: maybe(z.string()),
        error_type: maybe(z.string()),
      }),
      ({ status, queue_position: queuePosition, error, error_type: type }) => {
        const message = error ?? type;
        const providerCodes = type === undefined ? [] : [type];
        const failure = message === undefined ? undefined : { providerCodes, message };
        return { state: status, queuePosition, failure };
      },
    ),
    result: reads(
      z.object({
        video: maybe(file),
        videos: maybe(z.array(maybe(file))),
        seed: maybe(z.union([z.number(), digits])),
      }),
      ({ video, videos = [], seed }, reply) => {
        const files = (video === undefined ? videos : [video]).flatMap((each) => each ?? []);
        return { videos: files.map(videoFile), seed, billedUnits: billedUnits(reply) };
      },
    ),
    // Under an HTTP error, only one of these words is about the cancel.
    cancel: reads(z.object({ status: maybe(z.string()) }), ({ status: state }, { status }) =>
      status < 300 || state === 'ALREADY_COMPLETED' ? { state } : undefined,
    ),
  },

  // The result endpoint answers as the model did: with its HTTP status, headers and body.
  errors: {
    read: readError,
    resultTellsFailure: true,
    notAccepted: [USER_TIMEOUT],
    // Types that HTTP 422 covers are left to it.
    codes: {
      content_policy_violation: 'content_rejected',
      no_media_generated: 'generation_failed',
      generation_timeout: 'generation_failed',
      internal_server_error: 'generation_failed',
      downstream_service_error: 'generation_failed',
      downstream_service_unavailable: 'provider_unavailable',

      request_timeout: 'provider_unavailable',
      startup_timeout: 'provider_unavailable',
      runner_scheduling_failure: 'provider_unavailable',
      runner_connection_timeout: 'provider_unavailable',
      runner_connection_refused: 'provider_unavailable',
      runner_connection_error: 'provider_unavailable',
      runner_disconnected: 'provider_unavailable',
      runner_incomplete_response: 'provider_unavailable',
      runner_server_error: 'provider_unavailable',
      internal_error: 'provider_unavailable',
      [USER_TIMEOUT]: 'provider_unavailable',
      bad_request: 'invalid_request',
      client_cancelled: 'cancelled',
      client_disconnected: 'cancelled',
    },
    texts: [
      { text: /^Request is still in progress/, means: 'not_ready' },
      { text: /locked\. Reason: (Exhausted balance|TOP_UP)/i, means: 'insufficient_funds' },
    ],
  },

  search,
  ledger,

  webhook,

  upload: {
    ticket: on('rest', route`POST /storage/upload/initiate?storage_type=fal-cdn-v3`),
    body: ({ name, mediaType }) => ({ content_type: mediaType, file_name: name }),
    reads: reads(
      z.object({ upload_url: z.string(), file_url: z.string() }),
      ({ upload_url: putUrl, file_url: fileUrl }) => ({ putUrl, headers: {}, fileUrl }),
    ),
    // Above this the official client 1.10.1 uploads in parts.
    maxBytes: 90 * 2 ** 20,
  },
};

function videoFile({ url, content_type, file_size }: z.output<typeof file>) {
  return { url, mediaType: content_type, sizeBytes: file_size };
}
