import type { Sandbox } from '../src/index.ts';

export const MODEL = 'fal-ai/hunyuan-video-image-to-video';

/** A 1x1 PNG. */
export const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

export const INPUT = { prompt: 'Two cats boxing.', image_url: PIXEL, seed: 7 };

/** What a submit to fal's queue answers. */
export interface Submitted {
  readonly request_id: string;
  readonly status_url: string;
  readonly response_url: string;
  readonly cancel_url: string;
}

export function falHeaders(sandbox: Sandbox): Record<string, string> {
  return { authorization: `Key ${sandbox.fal.apiKey}`, 'content-type': 'application/json' };
}

/** Sends a submit as it is and gives the bare reply. */
export function post(sandbox: Sandbox, body: unknown = INPUT, query = ''): Promise<Response> {
  return fetch(`${sandbox.fal.baseUrl.main}/${MODEL}${query}`, {
    method: 'POST',
    headers: falHeaders(sandbox),
    body: JSON.stringify(body),
  });
}

export async function submit(sandbox: Sandbox, body: unknown = INPUT): Promise<Submitted> {
  const response = await post(sandbox, body);
  // The tests of the submit itself hold the shape.
  return (await response.json()) as Submitted;
}

export function get(sandbox: Sandbox, url: string): Promise<Response> {
  return fetch(url, { headers: falHeaders(sandbox) });
}

/** The status word of a request. */
export async function stateOf(sandbox: Sandbox, { status_url }: Submitted): Promise<unknown> {
  return fieldOf(await get(sandbox, status_url), 'status');
}

/** One field of a JSON reply. */
export async function fieldOf(response: Response, field: string): Promise<unknown> {
  const body: unknown = await response.json();
  return typeof body === 'object' && body !== null && field in body
    ? Object.entries(body).find(([name]) => name === field)?.[1]
    : undefined;
}
