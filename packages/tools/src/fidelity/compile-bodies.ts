import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../published-packages.ts';
import { runProgram } from '../run-program.ts';
import type { Finding } from './take-stock.ts';

/** Where a body and the types of fal's client disagree; without a field, the body lacks one. */
export interface TypeFault {
  readonly id: string;
  readonly field: string;
}

/** Compiles every body that an endpoint would be sent against the types of fal's official client. */
export function compileBodies(
  findings: readonly Finding[],
  typed: ReadonlySet<string>,
): { readonly bodies: number; readonly faults: readonly TypeFault[] } {
  const bodies = new Map<string, readonly [id: string, body: Readonly<Record<string, unknown>>]>();
  for (const { endpoint, verdict } of findings) {
    if (verdict.kind !== 'valid' || endpoint.provider !== 'fal' || !typed.has(endpoint.id))
      continue;
    bodies.set(`${endpoint.id} ${JSON.stringify(verdict.body)}`, [endpoint.id, verdict.body]);
  }
  const lines: Line[] = [{ text: `import type { EndpointTypeMap as T } from '${typesPath()}';` }];
  for (const [id, body] of bodies.values()) lines.push(...linesOf(id, body));
  const places = compile(lines.map(({ text }) => text).join('\n'));
  const faults = places.map((place) => lines[place - 1]).flatMap((line) => line?.says ?? []);
  const unique = new Map(faults.map((fault) => [`${fault.id} ${fault.field}`, fault]));
  return { bodies: bodies.size, faults: [...unique.values()] };
}

interface Line {
  readonly text: string;
  readonly says?: TypeFault;
}

/** One property a line, so that the place of an error tells the field. */
function linesOf(id: string, body: Readonly<Record<string, unknown>>): readonly Line[] {
  const properties = Object.entries(body).map(([field, value]) => ({
    text: `${JSON.stringify(field)}: ${JSON.stringify(value)},`,
    says: { id, field },
  }));
  const end = `}) satisfies T[${JSON.stringify(id)}]['input'];`;
  return [
    { text: '({', says: { id, field: '' } },
    ...properties,
    { text: end, says: { id, field: '' } },
  ];
}

function typesPath(): string {
  const { resolve } = createRequire(`${root}packages/sandbox/package.json`);
  return resolve('@fal-ai/client/endpoints');
}

/** The lines at which a program does not compile. */
function compile(text: string): readonly number[] {
  const folder = mkdtempSync(join(tmpdir(), 'bodies-'));
  try {
    writeFileSync(join(folder, 'bodies.mts'), text);
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(SETTINGS));
    return errorsIn(folder).map((line) => {
      const place = /^bodies\.mts\((\d+),\d+\): error /.exec(line)?.[1];
      if (place === undefined) throw new Error(`not an error of a body: ${line}`);
      return Number(place);
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const SETTINGS = {
  compilerOptions: {
    noEmit: true,
    strict: true,
    skipLibCheck: true,
    exactOptionalPropertyTypes: true,
    target: 'es2024',
    lib: ['es2024', 'dom'],
    module: 'nodenext',
    types: [],
  },
  files: ['bodies.mts'],
};

/** The compiler fails when there are errors, and tells them where it writes. */
function errorsIn(folder: string): readonly string[] {
  try {
    runProgram('tsc', ['-p', folder, '--pretty', 'false'], { folder });
    return [];
  } catch (error) {
    if (!(error instanceof Error) || !error.message.includes(': error TS')) throw error;
    return error.message.split('\n').filter((line) => line.includes(': error TS'));
  }
}
