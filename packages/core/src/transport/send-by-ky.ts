import ky, { isNetworkError } from 'ky';
import { causesOf, messageOf, sentBefore } from './failure.ts';
import { followAbort } from './follow-abort.ts';
import { readJson } from './read-json.ts';
import { readText } from './read-text.ts';
import { redactor } from './redact.ts';
import type { HttpCall, HttpFailure, HttpReply } from './transport.ts';

/** Longest reply that is read, after decompression. */
const MAX_REPLY_BYTES = 5_000_000;
const EXCERPT_CHARACTERS = 512;

/** Sends a call once, follows no redirect, reads the reply whole. */
export async function sendByKy(
  call: HttpCall,
  fetch: typeof globalThis.fetch | undefined,
): Promise<HttpReply | HttpFailure> {
  const hide = redactor(call.secrets);
  const isAborted = () => call.signal?.aborted === true;
  if (isAborted()) return failure('aborted', call.signal?.reason, 'no', hide);

  const { controller, release } = followAbort(call.signal);
  const timeOut = () => controller.abort(new Error(`No reply within ${call.timeoutMs} ms.`));
  const timer = setTimeout(timeOut, call.timeoutMs);
  let isAnswered = false;
  try {
    const response = await send(call, controller.signal, fetch);
    isAnswered = true;
    return await read(response, controller.signal, hide);
  } catch (thrown) {
    if (isAborted()) return failure('aborted', call.signal?.reason, 'unknown', hide);
    if (controller.signal.aborted) {
      return failure('timeout', controller.signal.reason, 'unknown', hide);
    }
    const fault = isAnswered ? undefined : whyUnsendable(call);
    if (fault !== undefined) return failure('network', fault, 'no', hide);
    // ky's own error carries the request, and with it the key.
    const error = isNetworkError(thrown) ? (thrown.cause ?? thrown) : thrown;
    return failure('network', error, isAnswered ? 'unknown' : sentBefore(error), hide);
  } finally {
    clearTimeout(timer);
    release();
  }
}

/** What kept the call from being sent at all, such as a key that no header can hold. */
function whyUnsendable({ url, method, headers }: HttpCall): unknown {
  try {
    new Request(url, { method, headers });
    return undefined;
  } catch (error) {
    return error;
  }
}

function send(
  { url, method, headers, body }: HttpCall,
  signal: AbortSignal,
  fetch: typeof globalThis.fetch | undefined,
): Promise<Response> {
  const own = { ...sentOnce(headers, body), signal, redirect: 'manual' } as const;
  // A `fetch` of the caller's own may read nothing but the request.
  if (fetch !== undefined) return ky(url, { ...ONCE, ...own, method, fetch });
  // ky would copy the headers three times, and join the signal with one of its own.
  const sent = { ...own, duplex: 'half' } as const;
  return ky(url, { ...ONCE, method, fetch: (request) => globalThis.fetch(request, sent) });
}

const ONCE = { retry: 0, timeout: false, throwHttpErrors: false } as const;

/**
 * After HTTP 421 the `fetch` of Node sends a body again by itself, as the standard allows, unless it
 * is a stream (undici, seen in Node 20.20 and 24.21). With its length it is not sent in chunks.
 */
function sentOnce(headers: HttpCall['headers'], body: HttpCall['body']) {
  const isNode = globalThis.process?.versions?.['undici'] !== undefined;
  if (body === undefined || !isNode) return { headers, body: body ?? null };
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  return {
    headers: { ...headers, 'content-length': String(bytes.byteLength) },
    body: streamOf(bytes),
  };
}

/** In one piece: the stream of a `Blob` takes several turns of the loop. */
function streamOf(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    start(stream) {
      stream.enqueue(bytes);
      stream.close();
    },
  });
}

async function read(
  response: Response,
  signal: AbortSignal,
  hide: (text: string) => string,
): Promise<HttpReply | HttpFailure> {
  const { status, type } = response;
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    await response.body?.cancel();
    return failure('redirect', 'Answered with a redirect, which is not followed.', 'unknown', hide);
  }
  const body = await readText(response, MAX_REPLY_BYTES, signal);
  if (body === undefined) {
    return failure('too-large', `The reply exceeds ${MAX_REPLY_BYTES} bytes.`, 'unknown', hide);
  }
  const text = hide(body);
  return {
    kind: 'reply',
    status,
    headers: Object.fromEntries([...response.headers].map(([name, value]) => [name, hide(value)])),
    json: readJson(text, hide),
    excerpt: text.slice(0, EXCERPT_CHARACTERS).toWellFormed(),
  };
}

function failure(
  reason: HttpFailure['reason'],
  error: unknown,
  sent: HttpFailure['sent'],
  hide: (text: string) => string,
): HttpFailure {
  const message = hide(messageOf(error));
  const isClean = causesOf(error)
    .flatMap(detailsOf)
    .every((detail) => isHarmless(detail, hide));
  return { kind: 'failure', sent, reason, message, cause: isClean ? error : new Error(message) };
}

/** All that an error shows when it is printed, save for its cause. */
function detailsOf(cause: unknown): readonly unknown[] {
  if (!(cause instanceof Error)) return [cause];
  const names = Reflect.ownKeys(cause).filter((name) => name !== 'cause');
  return names.map((name): unknown => Reflect.get(cause, name));
}

/** An object may hold the request, and with it the key. */
function isHarmless(detail: unknown, hide: (text: string) => string): boolean {
  return typeof detail === 'string' ? hide(detail) === detail : Object(detail) !== detail;
}
