import { writeFile } from 'node:fs/promises';
import type { Access } from '../../sandbox/access.ts';
import { PROMPT, type Driver } from '../subject.ts';

/** Hugging Face's client with a key of fal; it asks every 500 ms and cannot be told otherwise. */
export async function connectHuggingFace(access: Access): Promise<Driver> {
  const { InferenceClient } = await import('@huggingface/inference');
  const client = new InferenceClient(access.fal.apiKey);
  return {
    make: async ({ timeoutMs, signal }) => {
      const ends = [
        ...(signal === undefined ? [] : [signal]),
        ...(timeoutMs === undefined ? [] : [AbortSignal.timeout(timeoutMs)]),
      ];
      const blob = await client.textToVideo(
        { model: 'tencent/HunyuanVideo', provider: 'fal-ai', inputs: PROMPT },
        ends.length === 0 ? {} : { signal: AbortSignal.any(ends) },
      );
      return {
        given: { type: blob.type, size: blob.size },
        isLink: false,
        bytes: async () => new Uint8Array(await blob.arrayBuffer()),
        save: async (path) => writeFile(path, blob.stream()),
      };
    },
  };
}
