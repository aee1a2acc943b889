import { createScriptedTransport } from '@kinora/testing';
import * as z from 'zod/mini';
import { route, type Adapter } from '../../src/adapter.ts';
import { maybe, reads } from '../../src/reader.ts';
import { connect } from '../../src/engine/connection.ts';
import type { Finding, Question } from '../../src/engine/finding.ts';
import type { ErrorCode } from '../../src/errors/error-codes.ts';
import type { KinoraError } from '../../src/errors/kinora-error.ts';
import { acme, API_KEY } from '../client/acme.ts';

export const RESULT = 'GET /v1/jobs/j1/result';
export const NOW = Date.UTC(2026, 10, 20);

export const question: Question & { readonly ref: { readonly requestId: string } } = {
  ref: {
    version: 1,
    id: 'job_1',
    provider: 'acme',
    model: 'acme/fox',
    requestId: 'j1',
    submittedAt: NOW - 1000,
  },
  nowMs: NOW,
};

/** Acme's engine on a script, without a client around it. */
export function openEngine(change: (adapter: Adapter) => Partial<Adapter> = () => ({})) {
  const api = createScriptedTransport();
  const { adapter, options } = acme({ apiKey: API_KEY });
  const changed: Adapter = { ...adapter, ...change(adapter) };
  return {
    api,
    adapter: changed,
    connection: connect({ adapter: changed, options }, api.transport),
  };
}

const reply = reads(
  z.object({
    state: maybe(z.string()),
    video: maybe(z.string()),
    seed: maybe(z.number()),
    units: maybe(z.number()),
    place: maybe(z.number()),
    failure: maybe(z.object({ code: maybe(z.string()), message: z.string() })),
  }),
  ({ state, video, seed, units, place, failure }) =>
    state === undefined && video === undefined && failure === undefined
      ? undefined
      : {
          state,
          seed,
          queuePosition: place,
          billedUnits: units,
          videos: video === undefined ? undefined : [{ url: video }],
          failure: failure && {
            providerCodes: failure.code === undefined ? [] : [failure.code],
            message: failure.message,
          },
        },
);

/** Acme as fal is: a job stops, and another endpoint tells how, also by its HTTP status. */
export const withResult = ({ endpoints, states, replies, errors }: Adapter): Partial<Adapter> => ({
  endpoints: { ...endpoints, result: ({ requestId }) => route`GET /v1/jobs/${requestId}/result` },
  states: { ...states, check: { ...states.check, halted: 'stopped' } },
  replies: { ...replies, check: reply, result: reply },
  errors: { ...errors, ...words, resultTellsFailure: true },
});

/** Acme as it is, with words for every kind of answer. */
export const withWords = ({ states, replies, errors }: Adapter): Partial<Adapter> => ({
  states: { ...states, check: { ...states.check, halted: 'stopped' } },
  replies: { ...replies, check: reply },
  errors: { ...errors, ...words },
});

const words: Partial<Adapter['errors']> = {
  read: reads(
    z.object({ problem: maybe(z.string()), says: maybe(z.string()), units: maybe(z.number()) }),
    ({ problem, says, units: billedUnits }) =>
      problem === undefined && says === undefined
        ? undefined
        : {
            providerCodes: problem === undefined ? [] : problem.split(' '),
            message: says ?? problem ?? '',
            billedUnits,
          },
  ),
  codes: {
    broke: 'insufficient_funds',
    early: 'not_ready',
    late: 'too_late',
    gone: 'cancelled',
    crash: 'generation_failed',
    nsfw: 'content_rejected',
    bad: 'invalid_request',
    busy: 'provider_unavailable',
    slow: 'rate_limited',
    odd: 'invalid_reply',
    retired: 'model_unavailable',
  },
  texts: [
    { text: /not allowed/, means: 'content_rejected' },
    { text: /allowed/, means: 'forbidden' },
  ],
};

/** An error as a plain object, whole. */
export interface Told {
  readonly code: ErrorCode;
  readonly message: string;
  readonly phase: KinoraError['phase'];
  readonly mayHaveCharged: KinoraError['mayHaveCharged'];
  readonly httpStatus: number | undefined;
  readonly providerCode: string | undefined;
  readonly provider: string | undefined;
  readonly job: KinoraError['job'];
  readonly afterMs: number | undefined;
}

export function told(error: KinoraError): Told {
  const { code, plainMessage: message, phase, mayHaveCharged, httpStatus, providerCode } = error;
  const { provider, job, retry } = error;
  return {
    ...{ code, message, phase, mayHaveCharged, httpStatus, providerCode, provider, job },
    afterMs: retry.afterMs,
  };
}

/** A finding with its error as a plain object. */
export function toldOf(finding: Finding) {
  if (finding.kind === 'no-news') return { kind: finding.kind, error: told(finding.error) };
  const { news } = finding;
  return news.state === 'failed'
    ? { ...finding, news: { ...news, error: told(news.error) } }
    : finding;
}

/** What an error about the job carries beside its own words. */
export function aboutJob(more: Partial<Told>) {
  return {
    phase: 'check',
    mayHaveCharged: 'yes',
    httpStatus: undefined,
    providerCode: undefined,
    provider: 'acme',
    job: question.ref,
    afterMs: undefined,
    ...more,
  };
}
