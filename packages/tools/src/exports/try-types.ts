import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from '../run-program.ts';

// What makes a compiler slow, whatever the machine: 0.3 s and 150 MB were the goal.
const most = { kilobytes: 70_000, types: 20_000 };

const program = `
import { createKinora, fal, runcomfy, wavespeed } from 'kinora';
const kinora = createKinora({ providers: [fal(), wavespeed(), runcomfy()] });
const request = { model: 'kling-2.6', prompt: 'Two cats.', durationSeconds: 5 } as const;
const clip = await kinora.generate({ ...request, providerOptions: { fal: { duration: '5' } } });
await clip.save('cats.mp4');
`;

/** What type-checking a program with one call takes, with the types of all models. */
export interface TypeCost {
  readonly seconds: number;
  readonly kilobytes: number;
  readonly types: number;
}

/** Type-checks a program with one call by the installed packages, and holds what that takes. */
export function tryTypes(folder: string): TypeCost {
  writeFileSync(join(folder, 'one-call.mts'), program);
  writeFileSync(join(folder, 'one-call.json'), JSON.stringify(SETTINGS));
  const said = runProgram('tsc', ['-p', 'one-call.json', '--extendedDiagnostics'], { folder });
  const cost = {
    seconds: figure(said, /^Total time:\s+([\d.]+)s$/m),
    kilobytes: figure(said, /^Memory used:\s+(\d+)K$/m),
    types: figure(said, /^Types:\s+(\d+)$/m),
  };
  if (cost.kilobytes <= most.kilobytes && cost.types <= most.types) return cost;
  throw new Error(
    `One call costs a compiler ${JSON.stringify(cost)}, over ${JSON.stringify(most)}.`,
  );
}

function figure(said: string, pattern: RegExp): number {
  const digits = pattern.exec(said)?.[1];
  if (digits === undefined) throw new Error(`The compiler does not tell ${pattern}:\n${said}`);
  return Number(digits);
}

const SETTINGS = {
  compilerOptions: {
    target: 'es2024',
    lib: ['es2024', 'dom', 'dom.iterable', 'dom.asynciterable'],
    module: 'nodenext',
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    types: [],
  },
  files: ['one-call.mts'],
};
