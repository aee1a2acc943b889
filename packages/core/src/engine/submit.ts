import type { SubmitReply } from '../contract/adapter.ts';
import { fitsPath } from '../contract/route.ts';
import type { ErrorCode } from '../errors/error-codes.ts';
import type { KinoraErrorDetails } from '../errors/kinora-error.ts';
import { KinoraError } from '../errors/kinora-error.ts';
import { describe } from '../request/describe.ts';
import { retryAfterMs } from '../transport/retry-after.ts';
import { exchange, type Answer } from './exchange.ts';
import type { Connection } from './connection.ts';

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
    readonly nowMs: number;
  },
): Promise<Submission> {
  const { adapter } = connection;
  const { model, apiVersion } = call;
  const answer = await exchange(connection, {
    route: adapter.endpoints.submit({ model, ...(apiVersion !== undefined && { apiVersion }) }),
    json: call.body,
    reads: adapter.replies.submit,
    timeoutMs: SUBMIT_TIMEOUT_MS,
  });
  return submissionOf(connection, answer, call.nowMs);
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
    case 'read': {
      const { requestId } = answer.value;
      // A job that cannot be asked about is as good as one whose reply was lost.
      if (fitsPath(requestId)) return { kind: 'accepted', ...answer.value };
      return unknown(`the reply to the submit has an unusable id: ${describe(requestId)}`);
    }
    case 'unreadable':
      return unknown(`the reply to the submit cannot be read: ${answer.reply.excerpt}`, {
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
  if (isDoubtful(reply.status) || means === 'provider_unavailable' || means === 'invalid_reply') {
    return unknown(`the submit was answered with HTTP ${reply.status}: ${message}`, more);
  }
  if (means === 'rate_limited') {
    const wait = { retryAfterMs: retryAfterMs(reply.headers, nowMs) };
    return { kind: 'not-accepted', error: fail(means, message, { ...more, ...wait }) };
  }
  if (means === 'not_ready' || means === 'too_late') return unknown(message, more);
  const code = means === 'job_not_found' ? 'model_unavailable' : means;
  return { kind: 'refused', error: fail(code, message, more) };
}
