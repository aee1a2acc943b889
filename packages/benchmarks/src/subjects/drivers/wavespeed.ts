import type { Access } from '../../sandbox/access.ts';
import { linkedVideo } from '../link.ts';
import { ASK_EVERY_MS, PROMPT, WAVESPEED_MODEL, type Driver } from '../subject.ts';

/** WaveSpeed's own client; it takes no abort signal, and gets no job by its id. */
export async function connectWavespeed(access: Access): Promise<Driver> {
  const { Client } = await import('wavespeed');
  const client = new Client(access.wavespeed.apiKey);
  return {
    make: async ({ timeoutMs }) => {
      const result = await client.run(
        WAVESPEED_MODEL,
        { prompt: PROMPT },
        {
          pollInterval: ASK_EVERY_MS / 1000,
          ...(timeoutMs === undefined ? {} : { timeout: timeoutMs / 1000 }),
        },
      );
      return linkedVideo(String(result['outputs'][0]), result);
    },
  };
}
