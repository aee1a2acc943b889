import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { verifySaved } from '../../src/media/verify-saved.ts';

const video = new Uint8Array(200_000).map((_, at) => at * 7);
const sha256 = createHash('sha256').update(video).digest('hex');
const written = { sizeBytes: video.length, sha256 };

async function savedFile(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'kinora-verify-'));
  onTestFinished(() => rm(root, { recursive: true }));
  const path = join(root, 'cats.mp4');
  await writeFile(path, video);
  return path;
}

test('D13: a file is known again by its size and hash', async () => {
  expect(await verifySaved(await savedFile(), written)).toBe(true);
});

describe('D13: a file is not known again when', () => {
  test.each([
    ['it is gone', async (path: string) => rm(path)],
    ['its folder is gone', async (path: string) => rm(join(path, '..'), { recursive: true })],
    ['it is shorter', async (path: string) => writeFile(path, video.subarray(1))],
    ['it is longer', async (path: string) => writeFile(path, Buffer.concat([video, video]))],
    ['a byte of it is another', async (path: string) => writeFile(path, video.with(500, 1))],
    ['it is a folder now', async (path: string) => rm(path).then(() => mkdir(path))],
  ])('%s', async (_why, change) => {
    const path = await savedFile();
    await change(path);
    expect(await verifySaved(path, written)).toBe(false);
    await mkdir(join(path, '..'), { recursive: true });
  });
});
