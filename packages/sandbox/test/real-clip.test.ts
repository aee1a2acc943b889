import { ALL_FORMATS, BufferSource, Input } from 'mediabunny';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startSandbox } from '../src/index.ts';
import { falHeaders, get, INPUT, MODEL, post, submit, stateOf } from './fal-calls.ts';
import { handClock } from './with-sandbox.ts';

describe('the clip of a job', () => {
  it('is a real MP4 of the size, length and seed asked for, ready when the job has ended', async () => {
    const clock = handClock();
    const sandbox = await startSandbox({ timings: { queueMs: 10, runMs: 10 }, clock });
    onTestFinished(() => sandbox.close());
    const job = await submit(sandbox, { ...INPUT, aspect_ratio: '9:16', num_frames: 129 });
    const twin = await submit(sandbox, { ...INPUT, aspect_ratio: '9:16' });
    const other = await submit(sandbox, { ...INPUT, aspect_ratio: '9:16', seed: 8 });
    clock.advance(20);
    expect(await stateOf(sandbox, job)).toBe('COMPLETED');
    const clips: Buffer[] = [];
    for (const { response_url: url } of [job, twin, other]) {
      // The result waits for the rendering; its shape is held by the tests of the queue.
      const result = (await (await get(sandbox, url)).json()) as {
        video: { url: string; file_size: number };
      };
      const bytes = Buffer.from(await (await fetch(result.video.url)).arrayBuffer());
      expect(bytes.length).toBe(result.video.file_size);
      clips.push(bytes);
    }
    const [clip, sameSeed, otherSeed] = clips;
    expect(await measure(clip ?? Buffer.alloc(0))).toEqual({
      width: 720,
      height: 1280,
      frames: 129,
      fps: 24,
    });
    expect(sameSeed?.equals(clip ?? Buffer.alloc(0))).toBe(true);
    expect(otherSeed?.equals(clip ?? Buffer.alloc(0))).toBe(false);
  });

  it('may still be on its way when the sandbox closes', async () => {
    const sandbox = await startSandbox({ speed: 1 });
    expect((await post(sandbox)).status).toBe(200);
    await sandbox.close();
    expect(sandbox.ledger.countFor('fal')).toBe(1);
  });

  it('is waited for by a held call, which ends with the sandbox', async () => {
    const sandbox = await startSandbox({ speed: 1 });
    const held = fetch(`${sandbox.fal.baseUrl.run}/${MODEL}`, {
      method: 'POST',
      headers: falHeaders(sandbox),
      body: JSON.stringify(INPUT),
    });
    const ended = held.catch((thrown: unknown) => String(thrown));
    await expect.poll(() => sandbox.ledger.countFor('fal')).toBe(1);
    await sandbox.close();
    expect(await ended).toBe('TypeError: fetch failed');
  });
});

async function measure(bytes: Buffer) {
  const input = new Input({
    source: new BufferSource(Uint8Array.from(bytes)),
    formats: ALL_FORMATS,
  });
  const track = await input.getPrimaryVideoTrack();
  if (track === null) throw new Error('The clip has no picture');
  const { packetCount, averagePacketRate } = await track.computePacketStats();
  const [width, height] = [await track.getDisplayWidth(), await track.getDisplayHeight()];
  return { width, height, frames: packetCount, fps: Math.round(averagePacketRate) };
}
