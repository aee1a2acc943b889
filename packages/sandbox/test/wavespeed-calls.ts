import type { Model } from '@kinora/core/adapter';
import type { Sandbox } from '../src/index.ts';

export const T2V = 'wavespeed-ai/hunyuan-video/t2v';
export const I2V = 'wavespeed-ai/hunyuan-video/i2v';
export const REF2V = 'wavespeed-ai/hunyuan-custom-ref2v-720p';

export const INPUT = { prompt: 'a paper boat on a canal', size: '1280*720', seed: 7 };

/** A model with the two switches that only some models declare. */
export const SWITCHED = 'me/switched';
export const switched: Model = {
  task: 'text-to-video',
  fields: {
    prompt: { type: 'string', required: true },
    enable_sync_mode: { type: 'boolean', default: false },
    enable_base64_output: { type: 'boolean', default: false },
  },
  source: 'this test',
};

export function wavespeedHeaders({ wavespeed }: Sandbox): Record<string, string> {
  return { authorization: `Bearer ${wavespeed.apiKey}`, 'content-type': 'application/json' };
}

/** One call, answered with its status and body. */
export async function call(
  sandbox: Sandbox,
  request: `${'GET' | 'POST'} /${string}`,
  body?: unknown,
): Promise<readonly [status: number, body: unknown]> {
  const [method = '', path = ''] = request.split(' ');
  const response = await fetch(`${sandbox.wavespeed.baseUrl}${path}`, {
    method,
    headers: wavespeedHeaders(sandbox),
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const json: unknown = await response.json();
  return [response.status, json];
}

/** The part of a prediction that tests go on with; the tests of the submit hold the whole. */
export interface Told {
  readonly id: string;
  readonly status: string;
  readonly code?: number;
  readonly error: string;
  readonly outputs: readonly string[];
  readonly has_nsfw_contents: readonly boolean[];
}

export async function submit(sandbox: Sandbox, model = T2V, body: unknown = INPUT): Promise<Told> {
  return dataOf(await call(sandbox, `POST /api/v3/${model}`, body));
}

export async function check(sandbox: Sandbox, id: string): Promise<Told> {
  return dataOf(await call(sandbox, `GET /api/v3/predictions/${id}/result`));
}

function dataOf([, body]: readonly [number, unknown]): Told {
  // Every test that goes on with a prediction compares what it uses of it.
  return (body as { readonly data: Told }).data;
}
