import { startSandbox } from '@kinora/sandbox';
import { createKinora, createKyTransport, fal } from 'kinora';
import { expect, test } from 'vitest';

test('fal tells over an open call that a job has ended, long before it would be asked', async () => {
  const sandbox = await startSandbox({ timings: { queueMs: 100, runMs: 200 } });
  try {
    const called: string[] = [];
    const transport = createKyTransport();
    const kinora = createKinora({
      providers: [fal(sandbox.fal)],
      pace: { minMs: 60_000, maxMs: 60_000 },
      transport: async (call) => {
        const { pathname } = new URL(call.url);
        called.push(`${call.method} ${pathname.replace(/.*\/requests\/[^/]+/, '…')}`);
        return transport(call);
      },
    });
    const job = await kinora.submit({ model: 'fal:fal-ai/hunyuan-video', prompt: 'A fox.' });
    const clip = await job.wait({ deadlineMs: 30_000 });
    expect(clip.url).toMatch(/^http/);
    expect(called.slice(1)).toEqual(['GET …/status/stream', 'GET …/status', 'GET …']);
  } finally {
    await sandbox.close();
  }
});
