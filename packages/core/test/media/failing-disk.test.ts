import type * as Files from 'node:fs/promises';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type * as SaveOutput from '../../src/media/save-output.ts';
import { fileServer } from './file-server.ts';
import { quickClock, ref } from './make-clip.ts';
import { makeVideo } from './make-video.ts';

const video = await makeVideo();
const download = { job: ref, clock: quickClock(), allowLoopback: true };

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'kinora-disk-'));
  onTestFinished(() => rm(path, { recursive: true }));
  return path;
}

const served = () => fileServer((response) => response.end(video));

describe('D11: a disk that fails is told, once, and no part is left', () => {
  /** The save of a program whose disk fails in the given way. */
  async function onDisk(changes: (real: typeof Files) => Partial<typeof Files>) {
    vi.resetModules();
    const real = await vi.importActual<typeof Files>('node:fs/promises');
    vi.doMock('node:fs/promises', () => ({ ...real, ...changes(real) }));
    onTestFinished(() => {
      vi.doUnmock('node:fs/promises');
    });
    const module: typeof SaveOutput = await import('../../src/media/save-output.ts');
    return module.saveOutput;
  }

  const failure = (code: string) => Object.assign(new Error(code), { code });

  test.each(['ENOSPC', 'EIO', 'EDQUOT'])('%s while it is written', async (code) => {
    const root = await folder();
    const save = await onDisk((real) => ({
      open: async (...args: Parameters<typeof real.open>) => {
        const handle = await real.open(...args);
        return Object.assign(handle, {
          writeFile: async () => {
            throw failure(code);
          },
        });
      },
    }));
    await writeFile(join(root, 'cats.mp4'), 'old');
    const { url, requests } = await served();
    const path = join(root, 'cats.mp4');
    await expect(save({ url }, path, download)).rejects.toMatchObject({
      code: 'storage_failed',
      message:
        `acme: The video cannot be saved as ${path}: ${code}. [storage_failed] ` +
        'The video itself is made. Make room or choose another path, then save again.',
      mayHaveCharged: 'yes',
      retry: { safe: true },
      cause: { code },
    });
    expect(requests).toHaveLength(1);
    expect(await readdir(root)).toEqual(['cats.mp4']);
    expect(await readFile(path, 'utf8')).toBe('old');
  });

  test.each(['EMFILE', 'EROFS', 'EACCES'])('%s before the first byte', async (code) => {
    const root = await folder();
    const save = await onDisk(() => ({
      open: async () => {
        throw failure(code);
      },
    }));
    const { url } = await served();
    await expect(save({ url }, join(root, 'cats.mp4'), download)).rejects.toMatchObject({
      code: 'storage_failed',
      cause: { code },
    });
    expect(await readdir(root)).toEqual([]);
  });
});
