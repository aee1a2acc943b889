import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Exchange } from '../exchange.ts';
import type { WireEffect } from '../wire-effect.ts';

/** Resets the connection without a reply. */
export async function reset(effect: WireEffect<'reset'>, exchange: Exchange): Promise<Response> {
  if (effect.accepted) await exchange.answer();
  exchange.context.env.incoming.socket.resetAndDestroy();
  return RESPONSE_ALREADY_SENT;
}

/** Leaves the caller waiting until it, or the sandbox, closes the connection. */
export async function silence(
  effect: WireEffect<'silence'>,
  exchange: Exchange,
): Promise<Response> {
  if (effect.accepted) await exchange.answer();
  return RESPONSE_ALREADY_SENT;
}
