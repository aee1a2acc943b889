import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogueFiles } from '../../src/catalogue/catalogue-files.ts';
import { readImports } from '../../src/layers/read-imports.ts';
import { root } from '../../src/published-packages.ts';

describe('the catalogues of the adapters', async () => {
  const files = await catalogueFiles();
  const data = files.filter(({ path }) => path.endsWith('/data.ts'));

  it.each(files.map(({ path, text }) => [path, text]))(
    '%s is what its sources say, or run pnpm catalogue',
    (path, text) => {
      // Compared as a whole: a difference of such files is too long to show.
      expect(readFileSync(root + path, 'utf8') === text).toBe(true);
    },
  );

  it('are under 400 kB in all', () => {
    const sizeBytes = data.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
    expect(sizeBytes).toBeLessThan(400_000);
  });

  it('are loaded when they are asked for, and not before', () => {
    for (const { path } of data) {
      const adapter = path.replace(/(\w+)\/src\/catalogue\/data\.ts$/, '$1/src/$1.ts');
      const imports = readImports(adapter, readFileSync(root + adapter, 'utf8'));
      const reader = imports.find(({ specifier }) => specifier.startsWith('./catalogue/'));
      expect(reader?.kind).toBe('dynamic');
    }
  });
});
