import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PublishedPackage } from '../published-packages.ts';
import { root } from '../published-packages.ts';
import { runProgram } from '../run-program.ts';

// Everything else loads in browsers and workers, so its types stand without Node's.
const onNode: readonly string[] = ['@kinora/sandbox', '@kinora/testing'];

/** Runs and type-checks programs that import every entry point; returns how many there are. */
export function tryImports(packages: readonly PublishedPackage[], folder: string): number {
  const names = packages.flatMap(({ name, entryPoints }) =>
    [...entryPoints.keys()].map((subpath) => ({ name, specifier: name + subpath.slice(1) })),
  );
  const everywhere = names.filter(({ name }) => !onNode.includes(name));

  write(folder, 'package.json', JSON.stringify({ type: 'module' }));
  write(folder, 'everywhere.ts', importAll(everywhere));
  write(folder, 'on-node.ts', importAll(names));
  runProgram('node', ['on-node.ts'], { folder });

  check(folder, 'everywhere', { types: [] });
  mkdirSync(join(folder, 'node_modules/@types'), { recursive: true });
  symlinkSync(join(root, 'node_modules/@types/node'), join(folder, 'node_modules/@types/node'));
  // Libraries that only run on Node are not ours to mend.
  check(folder, 'on-node', { types: ['node'], skipLibCheck: true });
  return names.length;
}

function importAll(names: readonly { readonly specifier: string }[]): string {
  return names
    .map(({ specifier }, index) => `import * as entry${index} from '${specifier}';`)
    .concat(`console.log(${names.map((_, index) => `entry${index}`).join(', ')});\n`)
    .join('\n');
}

function check(folder: string, program: string, options: Readonly<Record<string, unknown>>): void {
  const compilerOptions = {
    target: 'es2024',
    lib: ['es2024', 'dom', 'dom.iterable', 'dom.asynciterable'],
    module: 'nodenext',
    strict: true,
    noEmit: true,
    ...options,
  };
  const tsconfig = { compilerOptions, files: [`${program}.ts`] };
  write(folder, `${program}.json`, JSON.stringify(tsconfig));
  runProgram('tsc', ['-p', `${program}.json`], { folder });
}

function write(folder: string, name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}
