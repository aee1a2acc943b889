import { describe, expect, it } from 'vitest';
import { bundleProgram } from '../src/sizes/bundle-program.ts';

const folder = 'packages/core';
const paths = async (text: string) =>
  (await bundleProgram(text, folder)).files.map(({ path }) => path);

describe('the measured bundle', () => {
  it('holds what the program imports and uses', async () => {
    const { files, gzipBytes } = await bundleProgram(
      `import ky from 'ky'; console.log(ky);`,
      folder,
    );
    const minifiedBytes = files.reduce((sum, file) => sum + file.minifiedBytes, 0);
    expect(files.some(({ path }) => path.includes('node_modules/ky/'))).toBe(true);
    expect(gzipBytes).toBeGreaterThan(2000);
    expect(gzipBytes).toBeLessThan(minifiedBytes);
  });

  it('leaves out what is imported and not used', async () => {
    const found = await paths(`
      import ky from 'ky';
      import * as z from 'zod/mini';
      console.log(ky);`);
    expect(found.filter((path) => path.includes('node_modules/zod/'))).toEqual([]);
  });

  it('leaves out what is loaded when first used', async () => {
    const isMediabunny = (path: string) => path.includes('node_modules/mediabunny/');
    const lazy = await paths(`export const probe = () => import('mediabunny');`);
    const eager = await paths(`import * as all from 'mediabunny'; console.log(all);`);
    expect(lazy.some(isMediabunny)).toBe(false);
    expect(eager.some(isMediabunny)).toBe(true);
  });
});
