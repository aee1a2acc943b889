import { gzipSync } from 'node:zlib';
import type { Exchange } from '../exchange.ts';
import type { WireEffect } from '../wire-effect.ts';

const HTML = { 'content-type': 'text/html; charset=utf-8' };

/** The page of a web server in front of the provider's own. */
export async function serverError(
  effect: WireEffect<'server-error'>,
  exchange: Exchange,
): Promise<Response> {
  if (effect.accepted) await exchange.answer();
  const status = effect.status ?? 503;
  return new Response(
    `<html><head><title>${status}</title></head><body><center><h1>${status}</h1></center><hr><center>nginx</center></body></html>`,
    { status, headers: HTML },
  );
}

// No provider documents the body of its 429, so this one says nothing to rely on.
export async function rateLimit(effect: WireEffect<'rate-limit'>): Promise<Response> {
  const wait = effect.retryAfter === undefined ? {} : { 'retry-after': effect.retryAfter };
  return new Response('Too Many Requests', {
    status: 429,
    headers: { 'content-type': 'text/plain', ...wait },
  });
}

export async function html(_: WireEffect<'html'>, exchange: Exchange): Promise<Response> {
  await exchange.answer();
  const page = '<!doctype html><title>Just a moment...</title><p>Checking your browser.</p>';
  return new Response(page, { status: 200, headers: HTML });
}

export async function empty(_: WireEffect<'empty'>, exchange: Exchange): Promise<Response> {
  const { headers } = await exchange.answer();
  const type = headers.get('content-type') ?? 'application/octet-stream';
  return new Response(null, {
    status: 200,
    headers: { 'content-type': type, 'content-length': '0' },
  });
}

export async function reply(effect: WireEffect<'reply'>, exchange: Exchange): Promise<Response> {
  if (effect.accepted === true) await exchange.answer();
  return new Response(toBody(effect.body), {
    status: effect.status ?? 200,
    headers: { 'content-type': 'application/json', ...effect.headers },
  });
}

function toBody(body: unknown): string | Uint8Array<ArrayBuffer> | null {
  if (body === undefined) return null;
  if (typeof body === 'string') return body;
  return body instanceof Uint8Array ? Uint8Array.from(body) : JSON.stringify(body);
}

export async function gzipBomb(
  effect: WireEffect<'gzip-bomb'>,
  exchange: Exchange,
): Promise<Response> {
  const { headers } = await exchange.answer();
  const packed = gzipSync(new Uint8Array(effect.sizeBytes), { level: 9 });
  return new Response(Uint8Array.from(packed), {
    status: 200,
    headers: {
      'content-type': headers.get('content-type') ?? 'application/json',
      'content-encoding': 'gzip',
      'content-length': String(packed.length),
    },
  });
}

export async function redirect(
  effect: WireEffect<'redirect'>,
  { context }: Exchange,
): Promise<Response> {
  const location = effect.location ?? context.req.url;
  return new Response(null, { status: effect.status ?? 302, headers: { location } });
}
