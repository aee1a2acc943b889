import { describe, expect, it } from 'vitest';
import { PROVIDERS, useWorld } from './world.ts';

const world = useWorld();
const request = { model: 'hunyuan-video', prompt: 'Cats.', image: 'https://example.com/cats.jpg' };

/** A place for bytes that is no file, and whether it was told that all have come. */
function openSink() {
  const chunks: Uint8Array[] = [];
  let isWhole = false;
  const sink = new WritableStream<Uint8Array>({
    write: (chunk) => void chunks.push(chunk),
    close: () => void (isWhole = true),
  });
  return { sink, bytes: () => Buffer.concat(chunks), isWhole: () => isWhole };
}

describe.each(PROVIDERS)('%s', (provider) => {
  it('D16: a video goes from the provider to a sink, with no file here', async () => {
    const clip = await world.client().generate(request, { provider });
    const { sink, bytes, isWhole } = openSink();
    await (await clip.stream()).pipeTo(sink);
    expect(isWhole()).toBe(true);
    expect(Buffer.compare(bytes(), await clip.bytes())).toBe(0);
  });

  it('D16: a sink never takes a video for whole that was cut off on its way', async () => {
    const clip = await world.client().generate(request, { provider });
    const cut = { kind: 'truncate', contentLength: 'cut' } as const;
    world.sandbox.faults.add({ provider, on: 'download', do: cut, times: Infinity });
    const { sink, isWhole } = openSink();
    await expect((await clip.stream()).pipeTo(sink)).rejects.toMatchObject({
      code: 'output_invalid',
      mayHaveCharged: 'yes',
    });
    expect(isWhole()).toBe(false);
    expect(world.paid(provider)).toBe(1);
  });
});
