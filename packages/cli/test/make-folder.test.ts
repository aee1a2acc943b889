import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeFolder } from '../src/session/make-folder.ts';

async function place(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kinora-folder-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

test('folders are made where they are missing, and that is told', async () => {
  const folder = join(await place(), 'a', 'b');
  expect(await makeFolder(folder)).toBe(true);
  expect(await makeFolder(folder)).toBe(false);
});

test('a file in the way is an error, and stays', async () => {
  const file = join(await place(), 'taken');
  await writeFile(file, '');
  await expect(makeFolder(file)).rejects.toMatchObject({ code: 'EEXIST' });
  await expect(makeFolder(join(file, 'a'))).rejects.toMatchObject({ code: 'EEXIST' });
});

test('a place that takes no folders is an error, and not without end', async (context) => {
  if (!existsSync('/proc/self')) return context.skip('there is no /proc on this system');
  await expect(makeFolder('/proc/kinora/a')).rejects.toMatchObject({ code: 'ENOENT' });
});
