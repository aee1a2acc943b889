import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Exchange } from '../exchange.ts';
import type { WireEffect } from '../wire-effect.ts';

/** The true reply, cut short; where its length is told in full the connection ends early too. */
export async function truncate(
  effect: WireEffect<'truncate'>,
  exchange: Exchange,
): Promise<Response> {
  const { bytes, headers, status } = await whole(exchange);
  const part = bytes.subarray(0, effect.bytes ?? Math.floor(bytes.length / 2));
  if (effect.contentLength !== 'whole') {
    headers.set('content-length', String(part.length));
    return new Response(part, { status, headers });
  }
  headers.set('content-length', String(bytes.length));
  const { outgoing } = exchange.context.env;
  outgoing.writeHead(status, Object.fromEntries(headers));
  outgoing.write(part, () => outgoing.socket?.end());
  return RESPONSE_ALREADY_SENT;
}

/** The true reply, so slowly that a caller without a time limit waits for long. */
export async function drip(effect: WireEffect<'drip'>, exchange: Exchange): Promise<Response> {
  const { bytes, headers, status } = await whole(exchange);
  let at = 0;
  let timer: NodeJS.Timeout | undefined;
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) =>
      new Promise((resolve) => {
        timer = setTimeout(() => {
          controller.enqueue(bytes.subarray(at, at + effect.chunkBytes));
          at += effect.chunkBytes;
          if (at >= bytes.length) controller.close();
          resolve();
        }, effect.intervalMs);
      }),
    cancel: () => clearTimeout(timer),
  });
  headers.set('content-length', String(bytes.length));
  return new Response(body, { status, headers });
}

export async function wrongMagic(
  _: WireEffect<'wrong-magic'>,
  exchange: Exchange,
): Promise<Response> {
  const { bytes, headers, status } = await whole(exchange);
  // Nobody could tell that a part from the middle of a file was changed.
  if (status !== 206) bytes.fill(0x2a, 0, 16);
  return new Response(bytes, { status, headers });
}

/** The reply in a copy of its own: the stored file that it was made from must stay as it is. */
async function whole(exchange: Exchange) {
  const response = await exchange.answer();
  return {
    bytes: new Uint8Array(await response.arrayBuffer()),
    headers: new Headers(response.headers),
    status: response.status,
  };
}
