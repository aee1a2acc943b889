import { FAL_MODEL } from '../subjects/subject.ts';
import type { Access } from './access.ts';

const FILES = 'https://v3.fal.media';

/**
 * A `fetch` for those that cannot be given an address: what they send to the companies' own hosts
 * goes to the sandbox, and the sandbox's address in the answers is theirs again.
 */
export function redirectTo({ url, fal, wavespeed }: Access): typeof globalThis.fetch {
  const send = globalThis.fetch;
  const hosts: readonly (readonly [theirs: string, ours: string])[] = [
    ['https://queue.fal.run', fal.baseUrl.main],
    ['https://fal.run', fal.baseUrl.run],
    ['https://rest.fal.ai', fal.baseUrl.rest],
    ['https://api.wavespeed.ai', wavespeed.baseUrl],
    [FILES, url],
  ];
  return async (input, init) => {
    const asked = input instanceof Request ? input.url : String(input);
    if (asked.startsWith('https://huggingface.co/api/models/')) return Response.json(MAPPING);
    const host = hosts.find(([theirs]) => asked.startsWith(`${theirs}/`));
    if (host === undefined) throw new Error(`Nothing of the benchmark asks ${asked}`);
    const target = asked.replace(host[0], host[1]);
    const reply = await send(input instanceof Request ? new Request(target, input) : target, init);
    if (reply.headers.get('content-type')?.includes('json') !== true) return reply;
    let text = await reply.text();
    for (const [theirs, ours] of hosts) text = text.replaceAll(ours, theirs);
    return new Response(text, { status: reply.status, headers: reply.headers });
  };
}

/** What Hugging Face answers to who offers a model. */
const MAPPING = {
  inferenceProviderMapping: {
    'fal-ai': { status: 'live', providerId: FAL_MODEL, task: 'text-to-video' },
  },
};
