import { gzipSync } from 'node:zlib';
import type { Metafile } from 'esbuild';
import { build } from 'esbuild';
import { root } from '../published-packages.ts';

/** What a program loads before its first line runs, and what else was asked for. */
export interface Bundle {
  readonly gzipBytes: number;
  readonly files: readonly { readonly path: string; readonly minifiedBytes: number }[];
}

/**
 * Bundles and minifies a program whose imports resolve from the folder, for any runtime. `later`
 * names what counts although it is loaded when first used.
 */
export async function bundleProgram(text: string, folder: string, later?: RegExp): Promise<Bundle> {
  const { metafile, outputFiles } = await build({
    stdin: { contents: text, resolveDir: root + folder },
    absWorkingDir: root,
    outdir: 'bundle',
    bundle: true,
    minify: true,
    // What is imported when first used lands in a file of its own.
    splitting: true,
    format: 'esm',
    target: 'es2024',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    external: ['node:*'],
    write: false,
    metafile: true,
    logLevel: 'error',
  });
  const loaded = loadedBy(metafile, later);
  const bytes = outputFiles.filter(({ path }) => loaded.some((name) => path.endsWith(`/${name}`)));
  return {
    gzipBytes: gzipSync(Buffer.concat(bytes.map(({ contents }) => contents))).byteLength,
    files: loaded
      .flatMap((name) => Object.entries(metafile.outputs[name]?.inputs ?? {}))
      .map(([path, { bytesInOutput }]) => ({ path, minifiedBytes: bytesInOutput }))
      .filter(({ minifiedBytes }) => minifiedBytes > 0),
  };
}

function loadedBy({ outputs }: Metafile, later?: RegExp): readonly string[] {
  const isLoaded = (entry = '') => entry === '<stdin>' || later?.test(entry) === true;
  const loaded = Object.keys(outputs).filter((name) => isLoaded(outputs[name]?.entryPoint));
  for (const name of loaded) {
    for (const { path, kind, external } of outputs[name]?.imports ?? []) {
      if (kind !== 'import-statement' || external === true || loaded.includes(path)) continue;
      loaded.push(path);
    }
  }
  return loaded;
}
