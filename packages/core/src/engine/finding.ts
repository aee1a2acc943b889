import type { JobReply, Meaning, ReportedError } from '../contract/adapter.ts';
import type { ErrorCode } from '../errors/error-codes.ts';
import { KinoraError, type KinoraErrorDetails } from '../errors/kinora-error.ts';
import { retryAfterMs } from '../transport/retry-after.ts';
import type { JobOutput } from '../job/job-output.ts';
import type { JobRef } from '../job/job-ref.ts';
import { describe } from '../request/describe.ts';
import type { Connection } from './connection.ts';
import { costOf } from './cost.ts';
import type { Answer } from './exchange.ts';
import { plain, refusalOf } from './refusal.ts';

/** What asking once came to. A question that failed says nothing about the job. */
export type Finding =
  | { readonly kind: 'news'; readonly news: News; readonly warning?: string }
  | { readonly kind: 'no-news'; readonly error: KinoraError };

export type News = { readonly providerState?: string | undefined } & (
  | { readonly state: 'queued'; readonly queuePosition?: number }
  | { readonly state: 'running' }
  | { readonly state: 'succeeded'; readonly output: JobOutput }
  | { readonly state: 'failed'; readonly error: KinoraError }
  | { readonly state: 'cancelled' }
);

/** What one question needs to know. */
export interface Question {
  readonly ref: JobRef & { readonly requestId: string };
  readonly nowMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** No provider's word for a state is longer; it is kept with the job. */
const LONGEST_WORD = 200;

/** What a reply says about the job. */
export function findingOf(
  connection: Connection,
  question: Question,
  reply: JobReply,
  read: { readonly state: News['state'] | undefined; readonly reply: { readonly json: unknown } },
): Finding {
  const providerState = reply.state?.slice(0, LONGEST_WORD);
  const { queuePosition, failure } = reply;
  // A paid video is delivered whatever else a reply says; an error text counts where there is none.
  const isEmpty = (reply.videos?.length ?? 0) === 0;
  const hasFailed = read.state === 'succeeded' && failure !== undefined && isEmpty;
  const state = hasFailed ? 'failed' : read.state;
  switch (state) {
    case 'queued': {
      const isPlace = Number.isSafeInteger(queuePosition) && (queuePosition ?? -1) >= 0;
      const place = queuePosition !== undefined && isPlace ? { queuePosition } : {};
      return { kind: 'news', news: { state, providerState, ...place } };
    }
    case 'running':
    case 'cancelled':
      return { kind: 'news', news: { state, providerState } };
    case 'failed':
      return {
        kind: 'news',
        news: { state, providerState, error: failureOf(connection, question, reply) },
      };
    case 'succeeded':
      return outputOf(connection, question, reply, read.reply.json);
    case undefined: {
      const warning = `unknown state word ${describe(reply.state)}: taken as still running`;
      return { kind: 'news', news: { state: 'running', providerState }, warning };
    }
  }
}

function outputOf(
  connection: Connection,
  question: Question,
  reply: JobReply,
  raw: unknown,
): Finding {
  const { videos = [], seed, state } = reply;
  if (videos.length === 0) {
    const message = 'the job has ended well but names no video';
    return { kind: 'no-news', error: errorOf(connection, question, 'output_missing', message) };
  }
  const actualMicroUsd = costOf(connection.adapter, question.ref.model, reply);
  const output = { videos, seed, actualMicroUsd, raw };
  return {
    kind: 'news',
    news: { state: 'succeeded', providerState: state?.slice(0, LONGEST_WORD), output },
  };
}

/** Whether a failed job is billed is told by its bill, when there is one. */
function failureOf(connection: Connection, question: Question, reply: JobReply): KinoraError {
  const { means, message, providerCodes } = refusalOf(connection.adapter, reply.failure, {
    status: 200,
  });
  const isOurs = means === 'content_rejected' || means === 'invalid_request';
  const code = isOurs ? means : 'generation_failed';
  const isFree = costOf(connection.adapter, question.ref.model, reply) === 0;
  const text = message === 'HTTP 200' ? `the job ended as "${reply.state}"` : message;
  return errorOf(connection, question, code, text, {
    mayHaveCharged: isFree ? 'no' : 'unknown',
    providerCode: providerCodes[0],
  });
}

/** What a result endpoint may say as the job's own end, and what that is. */
const JOB_ENDS: Readonly<Partial<Record<Meaning, ErrorCode>>> = {
  content_rejected: 'content_rejected',
  generation_failed: 'generation_failed',
  invalid_request: 'invalid_request',
  provider_unavailable: 'generation_failed',
};

/** What was asked, and what the check before it told of a failure. */
export interface Asking {
  readonly phase: 'check' | 'result';
  readonly told?: ReportedError | undefined;
}

/** What a question that was refused or lost says: often nothing, sometimes the job's own end. */
export function unanswered(
  connection: Connection,
  question: Question,
  answer: Exclude<Answer<JobReply>, { kind: 'read' }>,
  { phase, told }: Asking,
): Finding {
  const noNews = (
    code: ErrorCode,
    message: string,
    more?: Partial<KinoraErrorDetails>,
  ): Finding => ({
    kind: 'no-news',
    error: errorOf(connection, question, code, message, { phase, ...more }),
  });
  if (answer.kind === 'lost') {
    const { reason, message, cause } = answer.failure;
    return noNews(reason === 'aborted' ? 'aborted' : 'network', message, { cause });
  }
  const { status, headers, excerpt } = answer.reply;
  if (answer.kind === 'unreadable') {
    return noNews('invalid_reply', `unreadable reply: ${plain(excerpt)}`, { httpStatus: status });
  }
  const { means, isCertain, isFree, message, providerCodes } = answer.refusal;
  const more = { phase, httpStatus: status, providerCode: providerCodes[0] };
  if (means === 'not_ready') return { kind: 'news', news: { state: 'running' } };
  if (phase === 'result' && connection.adapter.errors.resultTellsFailure) {
    if (means === 'cancelled') return { kind: 'news', news: { state: 'cancelled' } };
    const end = isCertain || status === 422 ? JOB_ENDS[means] : undefined;
    if (end !== undefined) {
      const charged = { ...more, mayHaveCharged: isFree ? 'no' : 'unknown' } as const;
      // A gateway may use the words of the job's own 5xx; it is the job's if it lasts.
      if (status >= 500) return noNews('generation_failed', message, charged);
      const error = errorOf(connection, question, end, message, charged);
      return { kind: 'news', news: { state: 'failed', error } };
    }
  }
  // It may be the job's own error or the gateway's; it is the job's if it lasts.
  const isOfJob = status >= 500 || means === 'invalid_request' || means === 'invalid_reply';
  if (told !== undefined && isOfJob) return noNews('generation_failed', told.message, more);
  const code = means === 'too_late' ? 'invalid_reply' : means;
  return noNews(code, message, { ...more, retryAfterMs: retryAfterMs(headers, question.nowMs) });
}

function errorOf(
  { adapter }: Connection,
  { ref }: Question,
  code: ErrorCode,
  message: string,
  more: Partial<KinoraErrorDetails> = {},
): KinoraError {
  const job = { phase: 'check', mayHaveCharged: 'yes', provider: adapter.id, job: ref } as const;
  return new KinoraError(code, message, { ...job, ...more });
}
