import type { Model } from '@kinora/core/adapter';
import type { Sandbox } from '../src/index.ts';

export const MODEL = 'tencent/hunyuan/image-to-video';
export const INPUT = { prompt: 'Two cats boxing.', image_url: 'https://example.com/cats.jpg' };

/** A model with a price, lists of files and a space in its id. */
export const SPACED = 'me/Video 01 Live';
export const spaced: Model = {
  task: 'reference-to-video',
  fields: {
    prompt: { type: 'string', required: true, maxLength: 20 },
    images: { type: 'array', maxItems: 2, media: 'image' },
    duration: { type: 'integer', minimum: 4, maximum: 30, default: 5 },
    cfg_scale: { type: 'number', minimum: 0, maximum: 1, default: 0.5 },
  },
  price: { microUsd: 60_000, per: 'second', source: 'this test' },
  source: 'this test',
};
export const models = { runcomfy: { [SPACED]: spaced } };

/** One call, answered with its status and body. */
export async function call(
  { runcomfy }: Sandbox,
  request: `${'GET' | 'POST'} /${string}`,
  body?: unknown,
  apiKey = runcomfy.apiKey,
): Promise<readonly [status: number, body: unknown]> {
  const [method = '', path = ''] = request.split(' ');
  const response = await fetch(`${runcomfy.baseUrl}${path}`, {
    method,
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const json: unknown = await response.json();
  return [response.status, json];
}

export async function submit(
  sandbox: Sandbox,
  model = MODEL,
  body: unknown = INPUT,
): Promise<string> {
  const path = model.split('/').map(encodeURIComponent).join('/');
  const [, reply] = await call(sandbox, `POST /v1/models/${path}`, body);
  // The walk through the documented traffic holds the shape.
  return (reply as { readonly request_id: string }).request_id;
}

/** The word that one of the two endpoints has for where a request stands. */
export async function stateOf(
  sandbox: Sandbox,
  id: string,
  endpoint: 'status' | 'result',
): Promise<unknown> {
  const [, reply] = await call(sandbox, `GET /v1/requests/${id}/${endpoint}`);
  return (reply as { readonly status: unknown }).status;
}
