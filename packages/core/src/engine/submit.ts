import type { Meaning, SubmitReply } from '../contract/adapter.ts';
import type { Reader } from '../contract/reader.ts';
import { fitsPath } from '../contract/route.ts';
import { callingBack } from '../contract/webhook.ts';
import type { ErrorCode } from '../errors/error-codes.ts';
import type { KinoraErrorDetails } from '../errors/kinora-error.ts';
import { KinoraError } from '../errors/kinora-error.ts';
import { retryAfterMs } from '../transport/retry-after.ts';
import { exchange, type Answer } from './exchange.ts';
import type { Connection } from './connection.ts';
import { plain } from './refusal.ts';

/** What a submit came to. Money is spent at `accepted` and may be at `unknown`. */
export type Submission =
  | ({ readonly kind: 'accepted' } & SubmitReply)
  /** Certainly not accepted; the same request may be sent again. */
  | { readonly kind: 'not-accepted'; readonly error: KinoraError }
  /** Certainly not accepted, and sending it again would not help. */
  | { readonly kind: 'refused'; readonly error: KinoraError }
  | { readonly kind: 'unknown'; readonly error: KinoraError };

/** Giving up on a submit leaves a bill in doubt, so it is given long. */
const SUBMIT_TIMEOUT_MS = 30_000;

/** Sends a paid request once. */
export async function submit(
  connection: Connection,
  call: {
    readonly model: string;
    readonly apiVersion?: string | undefined;
    readonly body: unknown;
    /** Where the provider shall call when the job ends. */
    readonly webhookUrl?: string | undefined;
    readonly nowMs: number;
  },
): Promise<Submission> {
  const { adapter } = connection;
  const { model, apiVersion, webhookUrl } = call;
  const to = adapter.endpoints.submit({ model, ...(apiVersion !== undefined && { apiVersion }) });
  const { webhook } = adapter;
  const isCalled = webhook !== undefined && webhookUrl !== undefined;
  const answer = await exchange(connection, {
    route: isCalled ? callingBack(to, webhook, webhookUrl) : to,
    json: call.body,
    reads: idIn(adapter.replies.submit),
    // A reply that names the job is believed before any error that stands beside the name.
    readsErrors: true,
    timeoutMs: SUBMIT_TIMEOUT_MS,
  });
  return submissionOf(connection, answer, call.nowMs);
}

/** A job that cannot be asked about is as good as one whose reply was lost. */
function idIn(reads: Reader<SubmitReply>): Reader<SubmitReply> {
  return (reply) => {
    const said = reply.status >= 200 && reply.status < 300 ? reads(reply) : undefined;
    return said !== undefined && fitsPath(said.requestId) ? said : undefined;
  };
}

function submissionOf(
  connection: Connection,
  answer: Answer<SubmitReply>,
  nowMs: number,
): Submission {
  const { id } = connection.adapter;
  const fail = (code: ErrorCode, message: string, more: Partial<KinoraErrorDetails>) =>
    new KinoraError(code, message, {
      phase: 'submit',
      mayHaveCharged: 'no',
      provider: id,
      ...more,
    });
  const unknown = (message: string, more: Partial<KinoraErrorDetails> = {}): Submission => ({
    kind: 'unknown',
    error: fail('submit_unknown', message, { mayHaveCharged: 'unknown', ...more }),
  });

  switch (answer.kind) {
    case 'read':
      return { kind: 'accepted', ...answer.value };
    case 'unreadable':
      return unknown(`the reply to the submit cannot be read: ${plain(answer.reply.excerpt)}`, {
        httpStatus: answer.reply.status,
      });
    case 'lost': {
      const { sent, message, cause } = answer.failure;
      if (sent === 'unknown')
        return unknown(`the reply to the submit was lost: ${message}`, { cause });
      return { kind: 'not-accepted', error: fail('network', message, { cause }) };
    }
    case 'refused':
      return refused(connection, answer, { fail, unknown, nowMs });
  }
}

interface Says {
  fail(code: ErrorCode, message: string, more: Partial<KinoraErrorDetails>): KinoraError;
  unknown(message: string, more?: Partial<KinoraErrorDetails>): Submission;
  readonly nowMs: number;
}

/** These may have been sent by a gateway after the request had gone through. */
const isDoubtful = (status: number) => status === 408 || status === 409 || status >= 500;

/** What a provider says before it takes a job; every other word is about a job that it has. */
const REFUSALS: Readonly<Partial<Record<Meaning, ErrorCode>>> = {
  invalid_request: 'invalid_request',
  unauthenticated: 'unauthenticated',
  forbidden: 'forbidden',
  insufficient_funds: 'insufficient_funds',
  model_unavailable: 'model_unavailable',
  job_not_found: 'model_unavailable',
  content_rejected: 'content_rejected',
  rate_limited: 'rate_limited',
};

function refused(
  { adapter }: Connection,
  { refusal, reply }: Extract<Answer<never>, { kind: 'refused' }>,
  { fail, unknown, nowMs }: Says,
): Submission {
  const { means, message, providerCodes } = refusal;
  const more = { httpStatus: reply.status, providerCode: providerCodes[0] };
  const isProven = providerCodes.some(
    (code) => adapter.errors.notAccepted?.includes(code) === true,
  );
  if (isProven) {
    return { kind: 'not-accepted', error: fail('provider_unavailable', message, more) };
  }
  const code = REFUSALS[means];
  if (isDoubtful(reply.status) || code === undefined) {
    return unknown(`the submit was answered with HTTP ${reply.status}: ${message}`, more);
  }
  if (code === 'rate_limited') {
    const wait = { retryAfterMs: retryAfterMs(reply.headers, nowMs) };
    return { kind: 'not-accepted', error: fail(code, message, { ...more, ...wait }) };
  }
  return { kind: 'refused', error: fail(code, message, more) };
}
