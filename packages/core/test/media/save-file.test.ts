import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { lstat, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { localServer } from '../transport/local-server.ts';
import { clipAt, ref } from './make-clip.ts';
import { makeVideo } from './make-video.ts';

const video = await makeVideo();
const sha256 = createHash('sha256').update(video).digest('hex');

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'kinora-save-'));
  onTestFinished(() => rm(path, { recursive: true }));
  return path;
}

const served = () => localServer((_request, response) => response.end(video));

test('D13: a video is saved whole, in a folder that is made for it', async () => {
  const root = await folder();
  const path = join(root, 'clips', 'deep', 'cats.mp4');
  const { url } = await served();
  expect(await clipAt(url).save(path)).toEqual({ path, sizeBytes: video.length, sha256 });
  expect(new Uint8Array(await readFile(path))).toEqual(video);
  expect(await readdir(join(root, 'clips', 'deep'))).toEqual(['cats.mp4']);
});

test('a place that takes no folders ends the save, and is not tried without end', async ({
  skip,
}) => {
  skip(process.platform !== 'linux', 'only Linux has /proc');
  const { url } = await served();
  await expect(clipAt(url).save('/proc/kinora/deep/cats.mp4')).rejects.toMatchObject({
    code: 'storage_failed',
    message: expect.stringContaining('cannot be saved as /proc/kinora/deep/cats.mp4: ENOENT'),
    job: ref,
  });
});

test('a folder that lies in a file ends the save', async () => {
  const root = await folder();
  await writeFile(join(root, 'cats'), '');
  const { url } = await served();
  await expect(clipAt(url).save(join(root, 'cats', 'deep', 'cats.mp4'))).rejects.toMatchObject({
    code: 'storage_failed',
    message: expect.stringContaining('EEXIST'),
  });
});

test('two saves may make the same folder at once', async () => {
  const path = join(await folder(), 'clips', 'deep');
  const { url } = await served();
  const clip = clipAt(url);
  await Promise.all(['a', 'b', 'c'].map((name) => clip.save(join(path, `${name}.mp4`))));
  expect(await readdir(path)).toEqual(['a.mp4', 'b.mp4', 'c.mp4']);
});

test('an older file of that name is replaced', async () => {
  const root = await folder();
  const path = join(root, 'cats.mp4');
  await writeFile(path, 'old');
  const { url } = await served();
  await clipAt(url).save(path);
  expect(new Uint8Array(await readFile(path))).toEqual(video);
});

test('J7: a link planted under the name is replaced, not written through', async () => {
  const root = await folder();
  await writeFile(join(root, 'victim'), 'untouched');
  await symlink(join(root, 'victim'), join(root, 'cats.mp4'));
  const { url } = await served();
  await clipAt(url).save(join(root, 'cats.mp4'));
  expect(await readFile(join(root, 'victim'), 'utf8')).toBe('untouched');
});

test('J7: a pipe or a device is no place, and stays what it is', async () => {
  const path = join(await folder(), 'pipe');
  execFileSync('mkfifo', [path]);
  const { url } = await served();
  await expect(clipAt(url).save(path)).rejects.toMatchObject({
    code: 'storage_failed',
    message: expect.stringContaining('a device, a pipe or a socket is there'),
  });
  expect((await lstat(path)).isFIFO()).toBe(true);
});

test('D14: two saves to one name at once leave one whole file', async () => {
  const root = await folder();
  const { url } = await served();
  const clip = clipAt(url);
  const path = join(root, 'cats.mp4');
  await Promise.all([clip.save(path), clip.save(path)]);
  expect(await readdir(root)).toEqual(['cats.mp4']);
  expect(new Uint8Array(await readFile(path))).toEqual(video);
});

test('D8: a broken file is fetched again, and never takes the name', async () => {
  const root = await folder();
  const { url, requests } = await localServer((_request, response) => {
    response.end(video.subarray(0, 1_000));
  });
  await writeFile(join(root, 'cats.mp4'), 'old');
  await expect(clipAt(url).save(join(root, 'cats.mp4'))).rejects.toMatchObject({
    code: 'output_invalid',
  });
  expect(requests).toHaveLength(3);
  expect(await readdir(root)).toEqual(['cats.mp4']);
  expect(await readFile(join(root, 'cats.mp4'), 'utf8')).toBe('old');
});

test('G10: an abort leaves no file behind', async () => {
  const root = await folder();
  const controller = new AbortController();
  const { url } = await localServer((_request, response) => {
    response.write(video.subarray(0, 500));
    setImmediate(() => controller.abort());
  });
  const saving = clipAt(url).save(join(root, 'cats.mp4'), { signal: controller.signal });
  await expect(saving).rejects.toMatchObject({ code: 'aborted' });
  expect(await readdir(root)).toEqual([]);
});

test.each([
  ['D11: a file where its folder should be', 'file/cats.mp4', 'EEXIST'],
  ['D11: a name longer than disks take', `${'x'.repeat(300)}.mp4`, 'ENAMETOOLONG'],
  ['J5: a name no disk takes', 'a\0b.mp4', 'ERR_INVALID_ARG_VALUE'],
])('%s is told with the path and the code', async (_what, name, code) => {
  const root = await folder();
  await writeFile(join(root, 'file'), '');
  const { url, requests } = await served();
  const path = join(root, name);
  await expect(clipAt(url).save(path)).rejects.toMatchObject({
    code: 'storage_failed',
    message: expect.stringContaining(`The video cannot be saved as ${path}: ${code}.`),
    phase: 'download',
    mayHaveCharged: 'yes',
    job: ref,
    cause: { code },
  });
  expect(requests).toHaveLength(1);
  expect(await readdir(root)).toEqual(['file']);
});

test('D11: a disk that fails drops the connection', async () => {
  const root = await folder();
  const dropped = Promise.withResolvers<string>();
  const { url } = await localServer((_request, response) => {
    response.on('close', () => dropped.resolve('dropped'));
    response.write(video.subarray(0, 500));
  });
  const path = join(root, 'x'.repeat(300));
  await expect(clipAt(url).save(path)).rejects.toMatchObject({ code: 'storage_failed' });
  expect(await dropped.promise).toBe('dropped');
});

test('where there is no disk, that is told and nothing is fetched', async () => {
  vi.doMock('node:path', () => {
    throw new Error('No such built-in module');
  });
  onTestFinished(() => vi.doUnmock('node:path'));
  const { url, requests } = await served();
  await expect(clipAt(url).save('cats.mp4')).rejects.toMatchObject({
    code: 'storage_failed',
    message: expect.stringContaining('cannot be saved as cats.mp4: there is no disk here.'),
  });
  expect(requests).toEqual([]);
});
