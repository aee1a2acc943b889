import { createHash } from 'node:crypto';
import {
  lstat,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Download } from '../../src/media/download.ts';
import { saveOutput } from '../../src/media/save-output.ts';
import { verifySaved } from '../../src/media/verify-saved.ts';
import { breakOff, fileServer, part } from './file-server.ts';
import { clipAt, quickClock, ref } from './make-clip.ts';
import { makeVideo } from './make-video.ts';

const video = await makeVideo();
const webm = await makeVideo({ layout: 'webm' });
const sha256 = createHash('sha256').update(video).digest('hex');
const written = { sizeBytes: video.length, sha256 };

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'kinora-output-'));
  onTestFinished(() => rm(path, { recursive: true }));
  return path;
}

const download = (changes: Partial<Download> = {}): Download => ({
  job: ref,
  clock: quickClock(),
  allowLoopback: true,
  ...changes,
});

const served = (bytes = video) => fileServer((response) => response.end(bytes));

test('D13: a file is saved with its size and hash, by which it is known again', async () => {
  const path = join(await folder(), 'cats.mp4');
  const { url } = await served();
  expect(await saveOutput({ url }, path, download())).toEqual({ path, ...written });
  expect(new Uint8Array(await readFile(path))).toEqual(video);
  expect(await verifySaved(path, written)).toBe(true);
});

test('D5: a file that breaks off is gone on with, and its hash is of the whole', async () => {
  const path = join(await folder(), 'cats.mp4');
  const etag = '"one"';
  const { url, ranges } = await fileServer(
    breakOff(video, { after: 1_000, etag }),
    part(video, 1_000, { etag }),
  );
  expect(await saveOutput({ url }, path, download())).toEqual({ path, ...written });
  expect(ranges).toHaveLength(2);
});

describe('J5: in a folder, a file is named by us alone', () => {
  const inFolder = async (file: { url: string; index?: number }, id: string, end = '') => {
    const root = await folder();
    const job = { ...ref, id };
    const saved = await saveOutput(file, `${root}${end}`, download({ job }));
    expect(await readdir(root)).toEqual([saved.path.slice(root.length + 1)]);
    return saved.path.slice(root.length + 1);
  };

  test('after the job and the place of the video', async () => {
    const { url } = await served();
    expect(await inFolder({ url }, 'job_k-1')).toBe('job_k-1-0.mp4');
    expect(await inFolder({ url, index: 2 }, 'job_k-1', '/')).toBe('job_k-1-2.mp4');
  });

  test('with the ending of what it is', async () => {
    const { url } = await served(webm);
    expect(await inFolder({ url: `${url}/a.mp4` }, 'job_k-1')).toBe('job_k-1-0.webm');
  });

  test.each([
    ['../../etc/cron.d/x', '______etc_cron_d_x-0.mp4'],
    ['/abs\\C:\0', '_abs_C__-0.mp4'],
    ['a\u202Egpj', 'a_gpj-0.mp4'],
    ['', 'video-0.mp4'],
    ['x'.repeat(5_000), `${'x'.repeat(100)}-0.mp4`],
  ])('whatever the id of a handle from a stranger is: %j', async (id, name) => {
    const { url } = await served();
    expect(await inFolder({ url }, id)).toBe(name);
  });

  test('J6: whatever name its server gives it', async () => {
    const disposition = 'attachment; filename="../../CON. "';
    const { url } = await fileServer((response) =>
      response.writeHead(200, { 'content-disposition': disposition }).end(video),
    );
    const odd = `${url}/..%2f..%2fCON.%E2%80%AE${'x'.repeat(5_000)}`;
    expect(await inFolder({ url: odd }, 'job_k-1')).toBe('job_k-1-0.mp4');
  });

  test('and the folder is made when its name ends in a slash', async () => {
    const root = await folder();
    const { url } = await served();
    const { path } = await saveOutput({ url }, join(root, 'new', '/'), download());
    expect(path).toBe(join(root, 'new', 'job-1-0.mp4'));
  });
});

test('D14: two saves to one name at once leave one whole file, and say the same', async () => {
  const root = await folder();
  const path = join(root, 'cats.mp4');
  const { url } = await served();
  const twice = [0, 1].map(() => saveOutput({ url }, path, download()));
  expect(await Promise.all(twice)).toEqual([
    { path, ...written },
    { path, ...written },
  ]);
  expect(await readdir(root)).toEqual(['cats.mp4']);
  expect(await verifySaved(path, written)).toBe(true);
});

test('D12: parts that a crash left behind are swept, and no others', async () => {
  const root = await folder();
  const now = quickClock().now();
  const hoursOld = async (name: string, hours: number) => {
    await writeFile(join(root, name), 'part');
    const at = now / 1000 - hours * 3600;
    await utimes(join(root, name), at, at);
  };
  await hoursOld('cats.mp4.0123abcd.part', 1.1);
  await hoursOld('cats.mp4.4567abcd.part', 0.9);
  await hoursOld('cats.mp4.part', 5);
  await hoursOld('cats.mp4.mine.part', 5);
  await hoursOld('dogs.mp4.0123abcd.part', 5);
  const { url } = await served();
  await saveOutput({ url }, join(root, 'cats.mp4'), download());
  expect((await readdir(root)).toSorted()).toEqual([
    'cats.mp4',
    'cats.mp4.4567abcd.part',
    'cats.mp4.mine.part',
    'cats.mp4.part',
    'dogs.mp4.0123abcd.part',
  ]);
});

describe('while a file is written', () => {
  /** Looks into the folder when half of the video has come. */
  async function halfway<T>(root: string, look: (part: string) => Promise<T>): Promise<T> {
    const seen = Promise.withResolvers<T>();
    const { url } = await fileServer((response) => {
      response.write(video.subarray(0, 1_000));
      const watch = async () => {
        const parts = (await readdir(root)).filter((name) => name.endsWith('.part'));
        const [name] = parts;
        const isBegun = name !== undefined && (await stat(join(root, name))).size >= 1_000;
        if (!isBegun) return void setImmediate(() => void watch());
        await look(join(root, name)).then(seen.resolve, seen.reject);
        response.end(video.subarray(1_000));
      };
      void watch();
    });
    await saveOutput({ url }, join(root, 'cats.mp4'), download());
    return seen.promise;
  }

  test('J7: it has a name that nobody can guess, and is for its owner alone', async () => {
    const root = await folder();
    const { name, mode } = await halfway(root, async (path) => ({
      name: path.slice(root.length + 1),
      mode: (await stat(path)).mode & 0o777,
    }));
    expect(name).toMatch(/^cats\.mp4\.[\da-f]{8}\.part$/);
    expect(mode).toBe(0o600);
    await writeFile(join(root, 'plain'), '');
    const { mode: usual } = await stat(join(root, 'plain'));
    expect((await stat(join(root, 'cats.mp4'))).mode).toBe(usual);
  });

  test('J7: a link in its place takes nothing but the name', async () => {
    const root = await folder();
    await writeFile(join(root, 'victim'), 'untouched');
    await halfway(root, async () => symlink(join(root, 'victim'), join(root, 'cats.mp4')));
    expect(await readFile(join(root, 'victim'), 'utf8')).toBe('untouched');
    expect((await lstat(join(root, 'cats.mp4'))).isFile()).toBe(true);
  });
});

test('J7: a part that is planted under the very name is not written to', async () => {
  const root = await folder();
  await writeFile(join(root, 'victim'), 'untouched');
  const guessed = vi.spyOn(crypto, 'randomUUID');
  guessed.mockReturnValue('01234567-0000-4000-8000-000000000000');
  onTestFinished(() => guessed.mockRestore());
  await symlink(join(root, 'victim'), join(root, 'cats.mp4.01234567.part'));
  const { url } = await served();
  await expect(saveOutput({ url }, join(root, 'cats.mp4'), download())).rejects.toMatchObject({
    code: 'storage_failed',
    cause: { code: 'EEXIST' },
  });
  expect(await readFile(join(root, 'victim'), 'utf8')).toBe('untouched');
});

test('the same goes for clip.save()', async () => {
  const root = await folder();
  const { url } = await served();
  const path = join(root, 'job-1-0.mp4');
  expect(await clipAt(url).save(root)).toEqual({ path, ...written });
});
