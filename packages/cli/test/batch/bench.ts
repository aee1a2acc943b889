import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClipRenderer, startSandbox, type Sandbox } from '@kinora/sandbox';
import { createKinora, memoryStore, type JobStore } from 'kinora';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import type { BatchCall } from '../../src/batch/batch-options.ts';
import { carryOut } from '../../src/batch/carry-out.ts';
import { exitCodeOf } from '../../src/command/exit-code-of.ts';
import { sandboxProviders } from '../../src/session/providers.ts';
import type { Output } from '../../src/terminal/output.ts';

/** One sandbox for a file of tests, and batches that are run in this process. */
export interface Bench {
  readonly sandbox: Sandbox;
  /** An empty folder with a store of its own. */
  readonly place: () => Promise<Place>;
}

export interface Place {
  readonly folder: string;
  readonly write: (name: string, lines: readonly object[] | string) => Promise<void>;
  readonly run: (options?: Partial<BatchCall['options']>, file?: string) => Promise<Ran>;
  /** Forgets all jobs, as another store would. */
  readonly loseStore: () => void;
  /** The prompts that were paid for, in the order in which they were accepted. */
  readonly paid: () => readonly string[];
  /** What each clip was made from. */
  readonly clips: (folder?: string) => Promise<Readonly<Record<string, string>>>;
  readonly manifest: (folder?: string) => Promise<readonly Record<string, unknown>[]>;
  /** Aborts the run that is under way, as Ctrl-C does. */
  readonly stop: () => void;
}

export interface Ran {
  readonly code: number;
  readonly results: readonly Readonly<Record<string, unknown>>[];
  readonly notes: string;
  readonly error: string;
}

export function openBench(): Bench {
  let sandbox: Sandbox | undefined;
  beforeAll(async () => {
    const real = createClipRenderer();
    const size = { width: 64, height: 64, frames: 2, fps: 24 };
    const clip = await real.render({ ...size, seed: 1, prompt: '', label: '', audio: false });
    await real.close();
    sandbox = await startSandbox({
      timings: { queueMs: 5, runMs: 10 },
      renderer: {
        render: async ({ prompt }) => Buffer.concat([clip, freeBox(prompt)]),
        close: async () => {},
      },
    });
  });
  afterAll(async () => sandbox?.close());
  const running = () => {
    if (sandbox === undefined) throw new Error('the sandbox starts with the first test');
    return sandbox;
  };
  return {
    get sandbox() {
      return running();
    },
    async place() {
      const folder = await mkdtemp(join(tmpdir(), 'kinora-batch-'));
      onTestFinished(() => rm(folder, { recursive: true, force: true }));
      return placeIn(folder, running());
    },
  };
}

function placeIn(folder: string, sandbox: Sandbox): Place {
  let store = memoryStore();
  let stop = new AbortController();
  const first = sandbox.ledger.entries.length;
  return {
    folder,
    stop: () => stop.abort(),
    loseStore: () => void (store = memoryStore()),
    write: (name, lines) => writeFile(join(folder, name), contentOf(lines)),
    async run(options = {}, file = 'prompts.jsonl') {
      stop = new AbortController();
      const results: Record<string, unknown>[] = [];
      const notes: string[] = [];
      const call = callOf(sandbox, { store, stop: stop.signal, results, notes });
      const output = options.output ?? join(folder, 'clips');
      const given = { ...DEFAULTS, ...options, output };
      try {
        const code = await carryOut({
          ...call,
          words: [join(folder, file)],
          // What is not given is undefined, as the program has it.
          options: given as BatchCall['options'],
        });
        return { code, results, notes: notes.join('\n'), error: '' };
      } catch (error) {
        const text = error instanceof Error ? error.message : String(error);
        return { code: exitCodeOf(error), results, notes: notes.join('\n'), error: text };
      }
    },
    paid: () => sandbox.ledger.entries.slice(first).map(({ body }) => String(body['prompt'])),
    async clips(name = 'clips') {
      const names = await readdir(join(folder, name), { recursive: true });
      const found = names.toSorted().filter((each) => each.endsWith('.mp4'));
      const prompts = found.map(async (each) => [each, await promptIn(join(folder, name, each))]);
      return Object.fromEntries(await Promise.all(prompts));
    },
    async manifest(name = 'clips') {
      const text = await readFile(join(folder, name, 'manifest.jsonl'), 'utf8');
      const rows = text.trimEnd().split('\n');
      return rows.slice(1).map((row) => JSON.parse(row));
    },
  };
}

const DEFAULTS: Partial<BatchCall['options']> = {
  keepGoing: false,
  force: false,
  allowDoubleSpend: false,
  adjust: false,
  loose: false,
  yes: true,
};

interface Ears {
  readonly store: JobStore;
  readonly stop: AbortSignal;
  readonly results: Record<string, unknown>[];
  readonly notes: string[];
}

function callOf(sandbox: Sandbox, { store, stop, results, notes }: Ears) {
  const open: BatchCall['open'] = async ({ budgets = {} }) => ({
    kinora: createKinora({
      providers: sandboxProviders(sandbox),
      store,
      budgets,
      pace: { minMs: 10, maxMs: 20 },
    }),
    jobs: store,
    world: 'sandbox',
    providers: ['fal'],
    store: ':memory:',
    flags: ' --sandbox',
    close: async () => {},
  });
  const plain = (_: unknown, text: string) => text;
  const out: Output = {
    isJson: true,
    isInteractive: false,
    isTerminal: false,
    isLive: false,
    paint: plain,
    notePaint: plain,
    columns: () => 100,
    noteStream: process.stderr,
    result: (kind, value) => void results.push({ kind, ...value }),
    note: (line) => void notes.push(line),
  };
  return {
    settings: { json: true, store: undefined, sandbox: undefined },
    out,
    stops: { first: stop, second: new AbortController().signal, close() {} },
    open,
    env: {},
    stdin: process.stdin,
  };
}

function contentOf(lines: readonly object[] | string): string {
  if (typeof lines === 'string') return lines;
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** A box of an MP4 file that every player skips. */
function freeBox(text: string): Uint8Array {
  const content = Buffer.from(text);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(head.length + content.length);
  head.write('free', 4);
  return Buffer.concat([head, content]);
}

async function promptIn(path: string): Promise<string> {
  const bytes = await readFile(path);
  const at = bytes.lastIndexOf('free');
  return at === -1 ? bytes.toString() : bytes.subarray(at + 4).toString();
}
