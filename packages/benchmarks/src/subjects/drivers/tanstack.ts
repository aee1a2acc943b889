import type { Access } from '../../sandbox/access.ts';
import { linkedVideo } from '../link.ts';
import { ASK_EVERY_MS, FAL_MODEL, PROMPT, type Driver } from '../subject.ts';

/** TanStack AI with its adapter of fal. */
export async function connectTanstack(access: Access): Promise<Driver> {
  const { generateVideo, getVideoJobStatus } = await import('@tanstack/ai');
  const { falVideo } = await import('@tanstack/ai-fal');
  const adapter = falVideo(FAL_MODEL, { apiKey: access.fal.apiKey });
  return {
    make: async ({ timeoutMs, signal, onTold }) => {
      const chunks = generateVideo({
        adapter,
        prompt: PROMPT,
        stream: true,
        pollingInterval: ASK_EVERY_MS,
        ...(timeoutMs === undefined ? {} : { maxDuration: timeoutMs }),
        ...(signal === undefined ? {} : { abortSignal: signal }),
      });
      for await (const chunk of chunks) {
        onTold?.(chunk);
        if (chunk.type === 'RUN_ERROR') throw new Error(chunk.message);
        if (chunk.type !== 'CUSTOM' || chunk.name !== 'generation:result') continue;
        // Typed as anything by the library; the sandbox's links are texts.
        const { url } = chunk.value as { readonly url: string };
        return linkedVideo(url, chunk.value);
      }
      throw new Error('The stream ended without a video');
    },
    pickUp: async (jobId) => {
      for (;;) {
        const { status, url } = await getVideoJobStatus({ adapter, jobId });
        if (url !== undefined) return linkedVideo(url, { jobId, url });
        if (status === 'failed') throw new Error('The job failed');
        await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
      }
    },
  };
}
