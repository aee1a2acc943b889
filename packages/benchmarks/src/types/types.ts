import { spawnSync } from 'node:child_process';
import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Measure, RunOptions } from '../measure.ts';
import { atMost } from '../run/at-most.ts';
import { median } from '../run/median.ts';
import { subjects } from '../subjects/subjects.ts';

const packageFolder = join(import.meta.dirname, '../..');
const programs = join(import.meta.dirname, '../subjects/programs');
const tsc = join(packageFolder, 'node_modules/typescript/bin/tsc');
const EMPTY = 'an empty program';

/** What the compiler takes for a program of one call. */
export const types: Measure = {
  name: 'types',
  how: `The same programs as under weight, each checked by \`tsc\` 7 alone, with \`strict\`, \`skipLibCheck\` and the types of Node, in turns; seconds and memory as \`--extendedDiagnostics\` tells them.`,
  columns: [
    { key: 'totalSeconds', title: 'total, median s', digits: 2 },
    { key: 'checkSeconds', title: 'of it checking, s', digits: 2 },
    { key: 'memoryMb', title: 'memory, MB' },
    { key: 'runs', title: 'runs' },
  ],
  goals: [
    atMost('totalSeconds', 0.3, { text: 'at most 0.3 s', show: (s) => `${s.toFixed(2)} s` }),
    atMost('memoryMb', 150, { text: 'at most 150 MB', show: (mb) => `${mb.toFixed(0)} MB` }),
  ],
  run: measure,
};

interface Figures {
  readonly totalSeconds: number;
  readonly checkSeconds: number;
  readonly memoryMb: number;
}

async function measure({ isQuick, folder, say }: RunOptions) {
  const runs = isQuick ? 2 : 9;
  await writeFile(join(folder, 'empty.ts'), 'export {};\n');
  const found = [
    ...subjects.map(({ name, program }) => ({ name, program, figures: Array<Figures>() })),
    { name: EMPTY, program: 'empty.ts', figures: Array<Figures>() },
  ];
  for (const { program } of found) await prepare(folder, program);
  for (let run = 1; run <= runs; run += 1) {
    for (const { program, figures } of found) figures.push(check(folder, program));
    say(`run ${run} of ${runs}`);
  }
  const rows = found.map(({ name, figures }) => ({
    subject: name,
    values: {
      totalSeconds: median(figures.map(({ totalSeconds }) => totalSeconds)),
      checkSeconds: median(figures.map(({ checkSeconds }) => checkSeconds)),
      memoryMb: median(figures.map(({ memoryMb }) => memoryMb)),
      runs,
    },
  }));
  return { rows };
}

async function prepare(folder: string, program: string): Promise<void> {
  if (program !== 'empty.ts') await cp(join(programs, program), join(folder, program));
  const compilerOptions = {
    target: 'es2024',
    lib: ['es2024', 'dom', 'dom.iterable', 'dom.asynciterable'],
    module: 'nodenext',
    types: ['node'],
    strict: true,
    skipLibCheck: true,
    noEmit: true,
  };
  const config = { compilerOptions, files: [program] };
  await writeFile(configOf(folder, program), JSON.stringify(config));
}

function check(folder: string, program: string): Figures {
  const args = [tsc, '-p', configOf(folder, program), '--extendedDiagnostics'];
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} does not type-check:\n${stdout}`);
  const figure = (name: string) => {
    const found = new RegExp(`^${name}:\\s+([\\d.]+)(K|s)`, 'm').exec(stdout)?.[1];
    if (found === undefined) throw new Error(`tsc told no "${name}":\n${stdout}`);
    return Number(found);
  };
  return {
    totalSeconds: figure('Total time'),
    checkSeconds: figure('Check time'),
    memoryMb: figure('Memory used') / 1024,
  };
}

function configOf(folder: string, program: string): string {
  return join(folder, `${program}.json`);
}
