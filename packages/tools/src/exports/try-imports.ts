import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PublishedPackage } from '../published-packages.ts';
import { runProgram } from '../run-program.ts';

const tsconfig = {
  compilerOptions: {
    target: 'es2024',
    lib: ['es2024', 'dom', 'dom.iterable', 'dom.asynciterable'],
    module: 'nodenext',
    strict: true,
    noEmit: true,
    types: [],
  },
  files: ['program.ts'],
};

/** Runs and type-checks a program that imports every entry point; returns how many there are. */
export function tryImports(packages: readonly PublishedPackage[], folder: string): number {
  const names = packages.flatMap(({ name, entryPoints }) =>
    [...entryPoints.keys()].map((subpath) => name + subpath.slice(1)),
  );
  const program = names
    .map((name, index) => `import * as entry${index} from '${name}';\nvoid entry${index};\n`)
    .join('');
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig));
  writeFileSync(join(folder, 'program.ts'), program);
  runProgram('node', ['program.ts'], { folder });
  runProgram('tsc', ['-p', 'tsconfig.json'], { folder });
  return names.length;
}
