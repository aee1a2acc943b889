import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Metafile } from 'esbuild';
import type { Subject } from '../subjects/subject.ts';

const programs = join(import.meta.dirname, '../subjects/programs');

export interface Bundle {
  /** Its files, the one to start first; absolute. */
  readonly entry: string;
  /** Files that are loaded before the program's first line runs. */
  readonly first: readonly string[];
}

/** Bundles and minifies a subject's program for Node; what it imports when used is a file of its own. */
export async function bundleSubject(
  { program, onSandbox }: Subject,
  folder: string,
): Promise<Bundle> {
  const documented = await readFile(join(programs, program), 'utf8');
  const text = documented.replace(...(onSandbox ?? ['', '']));
  await mkdir(folder);
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  const { metafile } = await build({
    stdin: { contents: text, resolveDir: programs, loader: 'ts' },
    absWorkingDir: folder,
    outdir: folder,
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    target: 'es2024',
    platform: 'node',
    // Modules where there are some: they leave more out.
    mainFields: ['module', 'main'],
    // For what is written for `require`.
    banner: { js: REQUIRE },
    metafile: true,
    logLevel: 'error',
  });
  const first = loadedFirst(metafile).map((name) => join(folder, name));
  const [entry] = first;
  if (entry === undefined) throw new Error(`${program} came to no file`);
  return { entry, first };
}

const REQUIRE = `import{createRequire}from'node:module';var require=createRequire(import.meta.url);`;

/** The size of the files together, as `gzip` packs them. */
export async function gzipBytesOf(paths: readonly string[]): Promise<number> {
  const contents = await Promise.all(paths.map(async (path) => readFile(path)));
  return gzipSync(Buffer.concat(contents)).byteLength;
}

function loadedFirst({ outputs }: Metafile): readonly string[] {
  const loaded = Object.keys(outputs).filter((name) => outputs[name]?.entryPoint === '<stdin>');
  for (const name of loaded) {
    for (const { path, kind, external } of outputs[name]?.imports ?? []) {
      if (kind !== 'import-statement' || external === true || loaded.includes(path)) continue;
      loaded.push(path);
    }
  }
  return loaded;
}
