import { route, type Protocol } from '@kinora/core/adapter';
import { maybe, reads } from '@kinora/core/reader';
import * as z from '@kinora/core/schema';
import { linksIn } from './links-in.ts';
import { readError } from './read-error.ts';
import { reportIn } from './report-in.ts';
import { states } from './states.ts';

const anything = maybe(z.unknown());
/** Where a job stands and, in a shape that is not documented, why it failed. */
const record = {
  status: z.string(),
  error: anything,
  error_message: anything,
  failure_reason: anything,
  error_code: anything,
  errorCode: anything,
  code: anything,
};

/** How RunComfy's Model API is spoken to. */
export const protocol: Protocol = {
  // The links in replies are not followed: RunComfy's own nodes and integrations rebuild them.
  endpoints: {
    submit: ({ model }) => route`POST /v1/models/${model}`,
    check: ({ requestId }) => route`GET /v1/requests/${requestId}/status`,
    result: ({ requestId }) => route`GET /v1/requests/${requestId}/result?include_cost=true`,
    cancel: ({ requestId }) => route`POST /v1/requests/${requestId}/cancel`,
  },
  states,

  replies: {
    submit: reads(
      z.object({ request_id: z.string().check(z.regex(/^[\w-]{1,128}$/)) }),
      ({ request_id: requestId }) => ({ requestId }),
    ),
    check: reads(
      z.object({ ...record, queue_position: maybe(z.number()) }),
      ({ status, queue_position: queuePosition, ...trouble }) => ({
        state: status,
        queuePosition,
        failure: reportIn(trouble),
      }),
    ),
    // The inputs are echoed beside `output`, so links are looked for in it alone.
    result: reads(
      z.object({
        ...record,
        output: anything,
        cost: maybe(z.number().check(z.nonnegative())),
      }),
      ({ status, output, cost, ...trouble }) => ({
        state: status,
        videos: linksIn(output).map((url) => ({ url })),
        actualMicroUsd: cost === undefined ? undefined : Math.round(cost * 1_000_000),
        failure: reportIn(trouble),
      }),
    ),
    // The docs pair the status completed with the outcome cancelled: the outcome decides.
    cancel: reads(
      z.object({ outcome: maybe(z.string()), status: maybe(z.string()) }),
      ({ outcome, status }, reply) => {
        const state = outcome ?? (reply.status < 300 ? status : undefined);
        return state === undefined ? undefined : { state };
      },
    ),
  },

  // The codes decide before the HTTP status: a bad token and an empty balance may come as HTTP 400.
  errors: {
    read: readError,
    under200: true,
    codes: {
      '400001': 'model_unavailable',
      '400002': 'insufficient_funds',
      '400004': 'unauthenticated',
      '400005': 'not_ready',
      '403001': 'forbidden',
      '403003': 'forbidden',
      '404001': 'job_not_found',
    },
  },
};
