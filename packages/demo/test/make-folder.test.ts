import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFolder } from '../src/make-folder.ts';

let place = '';
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'kinora-demo-'));
});
afterAll(() => rm(place, { recursive: true }));

describe('the folder of the demo', () => {
  it('is made, and is left as it is when it is there', async () => {
    const folder = join(place, 'videos');
    expect(await makeFolder(folder)).toBeUndefined();
    expect(await makeFolder(folder)).toBeUndefined();
    expect((await stat(folder)).isDirectory()).toBe(true);
  });

  it('says in one line that a file is in the way', async () => {
    const folder = join(place, 'taken');
    await writeFile(folder, '');
    expect(await makeFolder(folder)).toBe(
      `The videos go into the folder ${folder}, and a file of that name is in the way. Move it.`,
    );
  });

  it('says in one line that it cannot be made', async () => {
    await writeFile(join(place, 'file'), '');
    expect(await makeFolder(join(place, 'file', 'videos'))).toMatch(
      /^The folder .* for the videos cannot be made here: ENOTDIR.*$/,
    );
  });
});
