import type { Meaning } from '../contract/adapter.ts';
import type { PricedCall, PriceList, ToldPrice } from '../contract/prices.ts';
import type { ErrorCode } from '../errors/error-codes.ts';
import { isKinoraError } from '../errors/kinora-error.ts';
import { messageOf } from '../transport/failure.ts';
import type { Connection } from './connection.ts';
import { exchange, type Answer } from './exchange.ts';
import { plain } from './refusal.ts';

/** What asking a provider for its price came to. */
export type PriceAnswer = { readonly kind: 'told'; readonly price: UnitPrice } | Untold;

export interface Untold {
  readonly kind: 'untold';
  readonly code: ErrorCode;
  readonly reason: string;
}

/** A price in millionths of a US dollar, which may be fractions of one for small units. */
export interface UnitPrice {
  readonly microUsd: number;
  /** `call`: all that the body costs; `video`, `second`, or the provider's own word. */
  readonly per: string;
  readonly note: string | undefined;
}

const PRICE_TIMEOUT_MS = 10_000;

/** Asks once what a body would cost. Sends no job, and never throws for what comes back. */
export async function askPrice(
  connection: Connection,
  list: PriceList,
  call: PricedCall,
  signal?: AbortSignal,
): Promise<PriceAnswer> {
  try {
    const answer = await exchange(connection, {
      route: list.route(call.model),
      ...(list.body !== undefined && { json: list.body(call) }),
      reads: list.reads,
      timeoutMs: PRICE_TIMEOUT_MS,
      signal,
    });
    return answer.kind === 'read' ? priceIn(answer.value, call.model) : unanswered(answer);
  } catch (thrown) {
    // A key or an address that is missing, or an id that no path can hold.
    if (isKinoraError(thrown)) return untold(thrown.code, thrown.plainMessage);
    return untold('invalid_reply', messageOf(thrown));
  }
}

/** More than any unit of video costs; a larger figure is in some other unit. */
const MOST_USD = 100_000;

function priceIn(told: readonly ToldPrice[], model: string): PriceAnswer {
  const price = told.find((each) => each.model === undefined || each.model === model);
  if (price === undefined) return untold('model_unavailable', 'no price of this model is told');
  const { usd, currency = 'USD', per, note } = price;
  if (currency.toUpperCase() !== 'USD') {
    return untold('invalid_reply', `the price is in ${plain(currency)}`);
  }
  // A price of 0 stands for one that is not known: nobody makes videos for nothing.
  if (!(usd > 0 && usd <= MOST_USD)) {
    return untold('invalid_reply', `no price: ${usd}`);
  }
  const words = note === undefined ? undefined : plain(note);
  return {
    kind: 'told',
    price: {
      microUsd: Number((usd * 1e6).toPrecision(15)),
      per: plain(per),
      note: words === '' ? undefined : words,
    },
  };
}

/** What a refusal may say of whoever asks, or of what was asked. */
const REFUSALS: readonly Meaning[] = [
  'unauthenticated',
  'forbidden',
  'insufficient_funds',
  'rate_limited',
  'provider_unavailable',
  'invalid_request',
];

/** Why an answer to a question about money says nothing of it. */
export function unanswered(answer: Exclude<Answer<unknown>, { kind: 'read' }>): Untold {
  if (answer.kind === 'lost') {
    const { reason, message } = answer.failure;
    return untold(reason === 'aborted' ? 'aborted' : 'network', message);
  }
  if (answer.kind === 'unreadable') {
    return untold('invalid_reply', `unreadable reply: ${plain(answer.reply.excerpt)}`);
  }
  const { means, message } = answer.refusal;
  // What is missing is the model: nothing was asked about a job.
  if (means === 'job_not_found' || means === 'model_unavailable') {
    return untold('model_unavailable', message);
  }
  return untold(REFUSALS.includes(means) ? (means as ErrorCode) : 'invalid_reply', message);
}

export function untold(code: ErrorCode, reason: string): Untold {
  return { kind: 'untold', code, reason };
}
