import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BatchOrder } from './batch-process.ts';
import { startSandboxProcess } from './start-sandbox-process.ts';

export interface KillPlan {
  readonly lines: number;
  /** After how many accepted submits the process is killed each time. */
  readonly killsAt: readonly number[];
  readonly concurrency: number;
}

export interface KillReport {
  readonly kills: number;
  readonly exitCode: number | null;
  /** How many submits were accepted for each prompt that any was accepted for. */
  readonly paid: ReadonlyMap<string, number>;
  readonly paidMicroUsd: number;
  /** The prompt that each clip was made from, by its name. */
  readonly clips: ReadonlyMap<string, string>;
  readonly manifest: readonly Readonly<Record<string, unknown>>[];
  readonly stderr: string;
  readonly seconds: number;
}

const LOOK_EVERY_MS = 10;
/**
 * A process may die just before its request leaves. After a day it is certain that fal does not have
 * the job; so the last run is started by a clock that says so, theirs and ours.
 */
const LONG_AFTER = { aheadMs: 25 * 3600_000, speed: 10 };

/** Runs a batch, kills it with no warning at the given moments, and starts it again each time. */
export async function killBatch(plan: KillPlan): Promise<KillReport> {
  const startedAt = performance.now();
  const folder = await mkdtemp(join(tmpdir(), 'kinora-kills-'));
  const sandbox = await startSandboxProcess({ queueMs: 100, runMs: 500 });
  try {
    await writeFile(join(folder, 'prompts.jsonl'), promptLines(plan.lines));
    let kills = 0;
    for (const at of plan.killsAt) {
      const life = start(plan, { folder, url: sandbox.url, clock: { aheadMs: 0, speed: 1 } });
      while (life.child.exitCode === null && (await sandbox.bill()).length < at) {
        await sleep(LOOK_EVERY_MS);
      }
      if (life.child.kill('SIGKILL')) kills += 1;
      await life.ended;
    }
    sandbox.setClock(LONG_AFTER);
    const last = start(plan, { folder, url: sandbox.url, clock: LONG_AFTER });
    const exitCode = await last.ended;
    const bill = await sandbox.bill();
    const paid = new Map<string, number>();
    for (const { prompt } of bill) paid.set(prompt, (paid.get(prompt) ?? 0) + 1);
    const clips = join(folder, 'clips');
    return {
      kills,
      exitCode,
      paid,
      paidMicroUsd: bill.reduce((sum, { microUsd }) => sum + microUsd, 0),
      clips: await promptsIn(clips),
      manifest: await rowsOf(join(clips, 'manifest.jsonl')),
      stderr: last.stderr(),
      seconds: (performance.now() - startedAt) / 1000,
    };
  } finally {
    sandbox.close();
    await rm(folder, { recursive: true, force: true });
  }
}

export function promptOf(index: number): string {
  return `A paper boat, number ${index}, on a stormy sea.`;
}

function promptLines(count: number): string {
  const lines = Array.from({ length: count }, (_, index) => ({
    id: `boat-${index}`,
    model: 'hunyuan-video',
    prompt: promptOf(index),
    image: 'https://example.com/boat.jpg',
  }));
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

interface Place {
  readonly folder: string;
  readonly url: string;
  readonly clock: BatchOrder['clock'];
}

function start({ concurrency }: KillPlan, { folder, url, clock }: Place) {
  const order: BatchOrder = {
    file: join(folder, 'prompts.jsonl'),
    store: join(folder, 'jobs.db'),
    url,
    clock,
    options: { output: join(folder, 'clips'), maxCost: 1000, concurrency },
  };
  const path = fileURLToPath(new URL('batch-process.ts', import.meta.url));
  const words = ['--conditions=@kinora/source', path, JSON.stringify(order)];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'ignore', 'pipe'] });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const ended = new Promise<number | null>((resolve) => void child.once('close', resolve));
  return { child, ended, stderr: () => stderr };
}

async function promptsIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.mp4'));
  const prompts = names.map(async (name) => {
    const bytes = await readFile(join(folder, name));
    return [name, bytes.subarray(bytes.lastIndexOf('free') + 4).toString()] as const;
  });
  return new Map(await Promise.all(prompts));
}

async function rowsOf(path: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const text = await readFile(path, 'utf8');
  const rows: Readonly<Record<string, unknown>>[] = text
    .trimEnd()
    .split('\n')
    .map((row) => JSON.parse(row));
  return rows.slice(1);
}
