import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ComparisonEntry } from 'kinora';
import { expect, onTestFinished, test } from 'vitest';
import { clipsFor } from '../../src/compare/clips-for.ts';

test('small clips are inside the page while there is room, others in files beside it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kinora-clips-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const entryOf = async (name: string, sizeBytes: number) => {
    const path = join(folder, name);
    await writeFile(path, 'x'.repeat(sizeBytes));
    // Nothing else of an entry is looked at.
    return { state: 'succeeded', saved: { path, sizeBytes } } as unknown as ComparisonEntry;
  };
  const entries = [
    await entryOf('a.mp4', 3),
    await entryOf('b #?%.mp4', 6),
    await entryOf('c.mp4', 3),
    await entryOf('d.mp4', 3),
    { state: 'failed' } as unknown as ComparisonEntry,
  ];
  const clips = await clipsFor(entries, folder, { clipBytes: 5, totalBytes: 8 });
  expect(entries.map((entry) => clips.get(entry))).toEqual([
    { source: 'data:video/mp4;base64,eHh4', sizeBytes: 3 },
    { source: './b%20%23%3F%25.mp4', sizeBytes: 6 },
    { source: 'data:video/mp4;base64,eHh4', sizeBytes: 3 },
    { source: './d.mp4', sizeBytes: 3 },
    undefined,
  ]);
});
