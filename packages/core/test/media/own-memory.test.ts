import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openDisk } from '../../src/media/open-disk.ts';
import { ownChunks } from '../../src/media/own-memory.ts';
import { writeWhole } from '../../src/media/part-file.ts';
import type { Chunk } from '../../src/media/read-body.ts';
import { streamOf } from '../../src/media/stream-of.ts';
import { localServer } from '../transport/local-server.ts';
import { clipAt } from './make-clip.ts';
import { makeVideo } from './make-video.ts';

async function path(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kinora-own-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return join(folder, 'cats.mp4');
}

async function* of(...chunks: readonly Chunk[]): AsyncGenerator<Chunk, void> {
  yield* chunks;
}

test('memory off a connection of ours is freed once it is on the disk, and no other is', async () => {
  const own = Uint8Array.of(1, 2);
  const shared = Uint8Array.of(9, 3, 4).subarray(1);
  const strange = Uint8Array.of(5, 6);
  async function* chunks() {
    yield* ownChunks(of(own, shared));
    yield strange;
  }
  const file = await path();
  await writeWhole(chunks(), file, await openDisk());
  expect([...(await readFile(file))]).toEqual([1, 2, 3, 4, 5, 6]);
  expect([own, shared, strange].map(({ byteLength }) => byteLength)).toEqual([0, 2, 2]);
});

test('what a fetch of the caller hands out, the caller keeps', async () => {
  const video = await makeVideo();
  const kept: Uint8Array<ArrayBuffer>[] = [];
  const fetch = async () => {
    const body = of(video.slice(0, 700), video.slice(700));
    const keeping = new TransformStream<Chunk, Chunk>({
      transform(chunk, stream) {
        kept.push(chunk);
        stream.enqueue(chunk);
      },
    });
    return new Response(streamOf(body).pipeThrough(keeping));
  };
  await clipAt('https://cdn.example.com/a.mp4', { fetch }).save(await path());
  expect(Buffer.concat(kept)).toEqual(Buffer.from(video));
});

test('bytes that are handed to the caller stay whole', async () => {
  const video = await makeVideo();
  const { url } = await localServer((_request, response) => response.end(video));
  const clip = clipAt(url);
  const bytes = await clip.bytes();
  await clip.save(await path());
  expect(bytes).toEqual(new Uint8Array(video));
});
