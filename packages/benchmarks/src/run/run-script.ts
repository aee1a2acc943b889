import { spawn } from 'node:child_process';

export interface ScriptOptions {
  readonly folder?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Ends it after so long; 5 minutes when absent. */
  readonly timeoutMs?: number;
}

/** Runs a script in a Node of its own and resolves with the JSON of the last line it printed. */
export async function runScript(
  path: string,
  input: unknown,
  options: ScriptOptions = {},
): Promise<unknown> {
  const { folder, env = {}, timeoutMs = 300_000 } = options;
  const child = spawn(process.execPath, [path, JSON.stringify(input)], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: timeoutMs,
  });
  let printed = '';
  let complaints = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  const [code, signal] = await new Promise<readonly [number | null, string | null]>(
    (resolve, reject) => {
      child.once('error', reject);
      child.once('close', (...ending) => resolve(ending));
    },
  );
  if (code !== 0) {
    throw new Error(`${path} ended by ${signal ?? code}\n${printed}${complaints}`);
  }
  return JSON.parse(printed.trimEnd().split('\n').at(-1) ?? '');
}
