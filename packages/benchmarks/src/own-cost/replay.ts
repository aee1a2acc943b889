import type { Exchange, Sent } from './exchange.ts';

/** A job by `fetch` alone: the same requests with the same headers, every answer parsed. */
export async function replay(exchange: Exchange, withFile: boolean): Promise<void> {
  const { submit, questions, requestId } = exchange;
  const id = idIn(await answerTo(submit));
  let said: unknown;
  for (const question of questions) {
    said = await answerTo({ ...question, url: question.url.replaceAll(requestId, id) });
  }
  if (!withFile) return;
  const reply = await fetch(linkIn(said));
  await reply.arrayBuffer();
}

async function answerTo({ url, method, headers, body }: Sent): Promise<unknown> {
  const reply = await fetch(
    url,
    body === undefined ? { method, headers } : { method, headers, body },
  );
  if (!reply.ok) throw new Error(`${method} ${url} was answered with ${reply.status}`);
  return reply.json();
}

/** fal says the id at the top, WaveSpeed in `data`. */
function idIn(said: unknown): string {
  const { request_id: fal, data } = said as Submitted;
  const id = fal ?? data?.id;
  if (id === undefined) throw new Error('The submit was answered without an id');
  return id;
}

function linkIn(said: unknown): string {
  const { video, data } = said as Result;
  const link = video?.url ?? data?.outputs?.[0];
  if (link === undefined) throw new Error('The result names no file');
  return link;
}

interface Submitted {
  readonly request_id?: string;
  readonly data?: { readonly id: string };
}

interface Result {
  readonly video?: { readonly url: string };
  readonly data?: { readonly outputs?: readonly string[] };
}
