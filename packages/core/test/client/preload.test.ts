import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';

const src = join(import.meta.dirname, '../../src');

/** The files that a source file loads when it first needs them. */
function loadedBy(path: string): readonly string[] {
  const folder = join(path, '..');
  const loads = readFileSync(path, 'utf8').matchAll(/\bimport\('(\.[^']+)'\)/g);
  return [...loads].map(([, name = '']) => relative(src, join(folder, name)));
}

test('whatever is loaded when first needed can be loaded before', () => {
  const preloader = join(src, 'client/preload.ts');
  const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((name) => join(src, name))
    .filter((path) => path.endsWith('.ts') && path !== preloader);
  const needed = new Set(sources.flatMap(loadedBy));
  expect(needed.size).toBeGreaterThan(20);
  const preloaded = new Set(loadedBy(preloader));
  expect([...needed].filter((name) => !preloaded.has(name))).toEqual([]);
});
