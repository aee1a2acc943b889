/** What a scripted provider does with one call. */
export type Answer = () => Response | Promise<Response>;

/**
 * A JSON reply.
 * @example json(200, { request_id: 'r1' })
 */
export function json(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return text(status, JSON.stringify(body), { 'content-type': 'application/json', ...headers });
}

/** A reply of any text, as it is: broken JSON, numbers beyond what JavaScript keeps. */
export function text(
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  // These have no body by definition, and `Response` refuses to give them one.
  const isBodiless = status === 204 || status === 304;
  return () => new Response(isBodiless ? null : body, { status, headers });
}

/** What gateways and captive portals say, whatever the status. */
export function html(status: number): Answer {
  const page = '<!doctype html><title>Just a moment…</title>';
  return text(status, page, { 'content-type': 'text/html' });
}

/** A JSON reply that ends early; without `length`, in the middle. */
export function truncated(status: number, body: unknown, length?: number): Answer {
  const whole = JSON.stringify(body);
  const left = whole.slice(0, length ?? Math.floor(whole.length / 2));
  return text(status, left, { 'content-type': 'application/json' });
}

/** The request went out, and the connection broke before a reply: it may have been carried out. */
export function lost(): Answer {
  return () => Promise.reject(systemError('ECONNRESET', 'read ECONNRESET'));
}

/** The connection was refused: no byte of the request was sent. */
export function neverSent(): Answer {
  return () => Promise.reject(systemError('ECONNREFUSED', 'connect ECONNREFUSED'));
}

/** As `fetch` throws it. */
function systemError(code: string, message: string): TypeError {
  const cause = Object.assign(new Error(message), { code, syscall: message.split(' ')[0] });
  return new TypeError('fetch failed', { cause });
}
