import {
  empty,
  gzipBomb,
  html,
  rateLimit,
  redirect,
  reply,
  serverError,
} from './effects/another-reply.ts';
import { drip, truncate, wrongMagic } from './effects/bent-reply.ts';
import { reset, silence } from './effects/cut-off.ts';
import type { Exchange } from './exchange.ts';
import type { WireEffect, WireEffectKind } from './wire-effect.ts';

type Apply<Kind extends WireEffectKind> = (
  effect: WireEffect<Kind>,
  exchange: Exchange,
) => Promise<Response>;

const table: { readonly [Kind in WireEffectKind]: Apply<Kind> } = {
  reset,
  silence,
  'server-error': serverError,
  'rate-limit': rateLimit,
  html,
  empty,
  reply,
  truncate,
  drip,
  'wrong-magic': wrongMagic,
  'gzip-bomb': gzipBomb,
  redirect,
};

/** Answers one exchange the way the effect says. */
export function applyWireEffect<Kind extends WireEffectKind>(
  effect: WireEffect<Kind>,
  exchange: Exchange,
): Promise<Response> {
  return table[effect.kind](effect, exchange);
}

export function isWireEffect(effect: { readonly kind: string }): effect is WireEffect {
  return Object.hasOwn(table, effect.kind);
}
