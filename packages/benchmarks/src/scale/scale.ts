import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Goal, Measure, Row, RunOptions } from '../measure.ts';
import type { ProviderReport } from './many-jobs-provider.ts';
import type { ScaleInput, ScaleOutput } from './scale-process.ts';

const CORES = 2;
/** Else Node lets garbage grow as far as the machine has room for it. */
const SMALL = ['--max-semi-space-size=16', '--max-old-space-size=160'];
const LONGEST_SETTLING_MS = 90_000;

/** What many jobs in flight cost one process. */
export const scale: Measure = {
  name: 'scale',
  how: `One process has so many jobs in flight, by \`recover({ watch: true })\`, each asked about every ten seconds over HTTP of a provider in another process on this machine. The lag is how much later than ten seconds after the last one a question arrives there, by that process's clock, over 20 seconds; CPU is the jobs' process alone, all threads, of two cores. Node is told to stay small, by \`${SMALL.join(' ')}\`; untold, it lets garbage grow as far as the machine has room for it.`,
  columns: [
    { key: 'jobs', title: 'jobs' },
    { key: 'askedPerSecond', title: 'questions/s' },
    { key: 'p50Ms', title: 'p50 lag, ms' },
    { key: 'p99Ms', title: 'p99 lag, ms' },
    { key: 'cpuPercent', title: 'CPU of 2 cores, %', digits: 1 },
    { key: 'rssBytes', title: 'RSS, MB', per: 1_000_000 },
    { key: 'submitsPerSecond', title: 'submits/s' },
  ],
  goals: [
    most('p99Ms', 500, 'p99 lag of at most 500 ms with 10,000 jobs', 'ms'),
    most('cpuPercent', 40, 'at most 40 % of two cores with 10,000 jobs', '%'),
    most('rssBytes', 300_000_000, 'at most 300 MB with 10,000 jobs', 'MB', 1_000_000),
    nearLinear(),
  ],
  run: measure,
};

async function measure({ isQuick, folder, say }: RunOptions) {
  const sizes = isQuick ? [1000] : [100, 1000, 10_000];
  // Asked more often, as many questions come in less time.
  const times = isQuick
    ? { intervalMs: 3000, measureMs: 6000 }
    : { intervalMs: 10_000, measureMs: 20_000 };
  const rows: Row[] = [];
  for (const store of ['memory', 'sqlite'] as const) {
    for (const jobs of sizes) {
      say(`${jobs} jobs, ${store}`);
      const place = join(folder, `${store}-${jobs}`);
      await mkdir(place);
      const values = await measureOne({ store, jobs, ...times }, place);
      rows.push({ subject: `kinora, ${store}, ${jobs}`, values: { jobs, ...values } });
    }
  }
  return { rows };
}

async function measureOne(
  size: Omit<ScaleInput, 'url'>,
  folder: string,
): Promise<Record<string, number>> {
  const provider = fork(join(import.meta.dirname, 'many-jobs-provider.ts'), [`${size.intervalMs}`]);
  let worker: ChildProcess | undefined;
  try {
    const { port } = (await told(provider)) as { readonly port: number };
    const url = `http://127.0.0.1:${port}`;
    const input: ScaleInput = { ...size, url };
    const script = join(import.meta.dirname, 'scale-process.ts');
    worker = fork(script, [JSON.stringify(input)], { cwd: folder, execArgv: SMALL });
    await told(worker);
    await settled(provider, size.jobs);
    worker.send('measure');
    await report(provider);
    const { cpu, rssBytes, submitsPerSecond } = (await told(worker)) as ScaleOutput;
    const { asked, lagMs } = await report(provider);
    return {
      askedPerSecond: (asked / size.measureMs) * 1000,
      ...{ p50Ms: lagMs.p50, p95Ms: lagMs.p95, p99Ms: lagMs.p99 },
      ...{ cpuPercent: (cpu / CORES) * 100, rssBytes, submitsPerSecond },
    };
  } finally {
    provider.kill();
    worker?.kill();
  }
}

/** Until each job was asked about twice, which shows that all are under way. */
async function settled(provider: ChildProcess, jobs: number): Promise<void> {
  const giveUpAt = performance.now() + LONGEST_SETTLING_MS;
  for (let asked = 0; asked < jobs; asked += (await report(provider)).asked) {
    if (performance.now() > giveUpAt) throw new Error(`${jobs} jobs were not all asked about`);
    await sleep(1000);
  }
}

/** What the provider has seen since it was last asked. */
async function report(provider: ChildProcess): Promise<ProviderReport> {
  const answer = told(provider);
  provider.send('report');
  return (await answer) as ProviderReport;
}

async function told(child: ChildProcess): Promise<unknown> {
  const over = new AbortController();
  const { signal } = over;
  const died = once(child, 'exit', { signal }).then(([code]) => {
    throw new Error(`A process of the measure ended with ${code}`);
  });
  try {
    const [message]: unknown[] = await Promise.race([once(child, 'message', { signal }), died]);
    return message;
  } finally {
    over.abort();
    died.catch(() => {});
  }
}

const LARGEST = 10_000;

function largest(rows: readonly Row[]): readonly Row[] {
  return rows.filter(({ values }) => values['jobs'] === LARGEST);
}

function most(key: string, limit: number, text: string, unit: string, per = 1): Goal {
  return {
    text,
    judge: (rows) => {
      const values = largest(rows).map((row) => Number(row.values[key]));
      if (values.length === 0) return undefined;
      const worst = Math.max(...values);
      return { isMet: worst <= limit, figure: `${(worst / per).toFixed(0)} ${unit}` };
    },
  };
}

/** Ten times the jobs may cost ten times the CPU and a quarter more. */
function nearLinear(): Goal {
  return {
    text: 'CPU grows with the jobs and no faster, from 1,000 to 10,000',
    judge: (rows) => {
      if (largest(rows).length === 0) return undefined;
      const cpuAt = (store: string, jobs: number) =>
        Number(
          rows.find(({ subject }) => subject === `kinora, ${store}, ${jobs}`)?.values['cpuPercent'],
        );
      const growth = ['memory', 'sqlite'].map(
        (store) => cpuAt(store, LARGEST) / cpuAt(store, LARGEST / 10),
      );
      const worst = Math.max(...growth);
      return { isMet: worst <= 12.5, figure: `${worst.toFixed(1)} times for 10 times the jobs` };
    },
  };
}
