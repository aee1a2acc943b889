import type { Access } from '../../sandbox/access.ts';
import { linkedVideo } from '../link.ts';
import { ASK_EVERY_MS, FAL_MODEL, PROMPT, type Driver } from '../subject.ts';

/** fal's own client. */
export async function connectFalClient(access: Access): Promise<Driver> {
  const { createFalClient } = await import('@fal-ai/client');
  const client = createFalClient({ credentials: access.fal.apiKey });
  return {
    make: async ({ timeoutMs, signal }) => {
      const result = await client.subscribe(FAL_MODEL, {
        input: { prompt: PROMPT },
        pollInterval: ASK_EVERY_MS,
        ...(timeoutMs === undefined ? {} : { timeout: timeoutMs }),
        ...(signal === undefined ? {} : { abortSignal: signal }),
      });
      return linkedVideo(result.data.video.url, result);
    },
    pickUp: async (requestId) => {
      await client.queue.subscribeToStatus(FAL_MODEL, { requestId, pollInterval: ASK_EVERY_MS });
      const result = await client.queue.result(FAL_MODEL, { requestId });
      return linkedVideo(result.data.video.url, result);
    },
  };
}
