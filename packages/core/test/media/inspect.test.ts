import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { inspect, type MediaFacts } from '../../src/media/inspect.ts';
import { localServer } from '../transport/local-server.ts';
import { clipAt, ref } from './make-clip.ts';
import { makeVideo, type VideoSpec } from './make-video.ts';

async function measured(spec: VideoSpec): Promise<MediaFacts> {
  const bytes = await makeVideo(spec);
  return inspect(async () => bytes, ref);
}

test('a file is measured', async () => {
  const bytes = await makeVideo({ width: 1280, height: 720, fps: 24, frames: 129, audio: true });
  expect(await inspect(async () => bytes, ref)).toEqual({
    width: 1280,
    height: 720,
    durationSeconds: expect.closeTo(5.375, 5),
    fps: 24,
    frames: 129,
    videoCodec: 'avc',
    audio: true,
    audioCodec: 'aac',
    sizeBytes: bytes.length,
    container: 'mp4',
  });
});

test('a silent file has no sound and no codec of it', async () => {
  const facts = await measured({ frames: 3 });
  expect(facts.audio).toBe(false);
  expect('audioCodec' in facts).toBe(false);
});

test.each([
  [1920, 1080],
  [854, 480],
  [720, 1280],
  [16, 16],
  [2, 2],
])('a size of %i x %i is read, rows that are cut away left out', async (width, height) => {
  expect(await measured({ width, height, frames: 2 })).toMatchObject({ width, height });
});

test('a container that claims another size than the pictures have is not believed', async () => {
  const spec = { width: 640, height: 360, claimedWidth: 1280, claimedHeight: 720 };
  expect(await measured(spec)).toMatchObject({ width: 640, height: 360 });
});

test('a picture that is to be turned is as wide as it shows', async () => {
  expect(await measured({ rotation: 90 })).toMatchObject({ width: 360, height: 640 });
  expect(await measured({ rotation: 180 })).toMatchObject({ width: 640, height: 360 });
});

describe('the rate and the length are those of the pictures', () => {
  test.each([
    [24, 129],
    [24_000 / 1001, 121],
    [25, 50],
    [30_000 / 1001, 90],
    [16, 81],
    [8, 49],
    [60, 300],
    [7.5, 30],
  ])('%d frames a second, %i frames', async (fps, frames) => {
    for (const layout of ['faststart', 'moov-last', 'fragmented'] as const) {
      expect(await measured({ fps, frames, layout, audio: true })).toMatchObject({
        fps: Math.round(fps * 1000) / 1000,
        frames,
        durationSeconds: expect.closeTo(frames / fps, 3),
      });
    }
  });

  test('of frames that are coded out of their order', async () => {
    const facts = await measured({ fps: 25, frames: 5, reordered: true });
    expect(facts).toMatchObject({
      fps: 25,
      frames: 5,
      durationSeconds: expect.closeTo(0.2, 3),
    });
  });

  test('of one frame', async () => {
    expect(await measured({ fps: 24, frames: 1 })).toMatchObject({ fps: 24, frames: 1 });
  });
});

test('WebM is measured by what its container says', async () => {
  expect(await measured({ layout: 'webm', frames: 48 })).toMatchObject({
    width: 640,
    height: 360,
    fps: 24,
    frames: 48,
    videoCodec: 'vp9',
    container: 'webm',
  });
});

test.each([
  ['no video at all', Buffer.from('<!doctype html>')],
  ['a GIF', Buffer.from('GIF89a\x01\x00\x01\x00\x80\x00\x00;')],
  ['half a file', (await makeVideo()).subarray(0, 300)],
])('%s cannot be measured', async (_what, bytes) => {
  await expect(inspect(async () => bytes, ref)).rejects.toMatchObject({
    code: 'output_invalid',
    phase: 'inspect',
    mayHaveCharged: 'yes',
    job: ref,
  });
});

test('without mediabunny the package is named, and nothing is fetched', async () => {
  vi.doMock('mediabunny', () => {
    throw new Error("Cannot find package 'mediabunny'");
  });
  const read = vi.fn(async () => new Uint8Array());
  await expect(inspect(read, ref)).rejects.toMatchObject({
    code: 'missing_dependency',
    message: expect.stringContaining('mediabunny'),
  });
  expect(read).not.toHaveBeenCalled();
  vi.doUnmock('mediabunny');
});

describe('a clip', () => {
  const asked = { width: 1280, height: 720, durationSeconds: 1, audio: true };

  test('is fetched once for all that is measured of it', async () => {
    const bytes = await makeVideo();
    const { url, requests } = await localServer((_request, response) => response.end(bytes));
    const clip = clipAt(url, { ref: { ...ref, asked } });
    const [facts, again, differences] = await Promise.all([
      clip.media(),
      clip.media(),
      clip.differences(),
    ]);
    expect(again).toBe(facts);
    expect(differences).toEqual([
      { field: 'width', asked: 1280, got: 640 },
      { field: 'height', asked: 720, got: 360 },
      { field: 'audio', asked: true, got: false },
    ]);
    expect(await clip.media({ signal: AbortSignal.abort() })).toBe(facts);
    expect(requests).toHaveLength(1);
  });

  test('that was saved is measured where it lies', async () => {
    const bytes = await makeVideo();
    const { url, requests } = await localServer((_request, response) => response.end(bytes));
    const folder = await mkdtemp(join(tmpdir(), 'kinora-inspect-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const clip = clipAt(url, { ref: { ...ref, asked: { width: 320 } } });
    await clip.save(join(folder, 'cats.mp4'));
    expect(await clip.differences()).toEqual([{ field: 'width', asked: 320, got: 640 }]);
    expect(requests).toHaveLength(1);
  });

  test('that was measured under a signal is not fetched again', async () => {
    const bytes = await makeVideo();
    const { url, requests } = await localServer((_request, response) => response.end(bytes));
    const clip = clipAt(url, { ref: { ...ref, asked: { width: 640 } } });
    const { signal } = new AbortController();
    expect(await clip.media({ signal })).toMatchObject({ width: 640 });
    expect(await clip.differences({ signal })).toEqual([]);
    expect(requests).toHaveLength(1);
  });

  test('can be measured again after a fault', async () => {
    const bytes = await makeVideo();
    let isDown = true;
    const { url } = await localServer((_request, response) => {
      if (isDown) response.writeHead(404).end();
      else response.end(bytes);
    });
    const clip = clipAt(url);
    await expect(clip.media()).rejects.toMatchObject({ code: 'download_failed' });
    isDown = false;
    expect(await clip.media()).toMatchObject({ frames: 24 });
  });

  test("is not lost to others by one call's abort", async () => {
    const bytes = await makeVideo();
    const { url } = await localServer((_request, response) => response.end(bytes));
    const clip = clipAt(url);
    const stopped = clip.media({ signal: AbortSignal.abort() });
    const facts = clip.media();
    await expect(stopped).rejects.toMatchObject({ code: 'aborted' });
    expect(await facts).toMatchObject({ frames: 24 });
  });
});
