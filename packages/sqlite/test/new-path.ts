import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A file that does not exist, in a folder of its own that goes with the tests. */
export function newPath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kinora-sqlite-'));
  folders.push(folder);
  return join(folder, 'jobs.db');
}

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});
