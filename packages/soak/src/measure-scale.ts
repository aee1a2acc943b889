import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sqliteStore } from '@kinora/sqlite';
import { createKinora, fal, type Transport } from 'kinora';
import { promptOf } from './job-name.ts';

/** What many jobs in flight cost one process. */
export interface ScaleReport {
  readonly jobs: number;
  readonly submitsPerSecond: number;
  readonly checksPerSecond: number;
  /** How much later than planned a question left, in milliseconds, at the given quantile. */
  readonly lagMs: { readonly p50: number; readonly p95: number; readonly p99: number };
  /** Of two cores, from 0 to 1, while jobs are asked about. */
  readonly cpu: number;
  readonly rssBytes: number;
}

const INTERVAL_MS = 10_000;
const CORES = 2;
const AT_ONCE = 200;

/** Holds so many jobs in flight on SQLite, asks each every ten seconds, and measures for a while. */
export async function measureScale(jobs: number, forMs: number): Promise<ScaleReport> {
  const folder = await mkdtemp(join(tmpdir(), 'kinora-scale-'));
  const store = sqliteStore(join(folder, 'jobs.db'));
  const provider = createEndlessProvider();
  const limits = { submits: AT_ONCE, submitsPerMinute: 1_000_000, asks: AT_ONCE };
  const kinora = createKinora({
    providers: [fal({ apiKey: 'id:secret', limits })],
    store,
    transport: provider.transport,
    pace: { minMs: INTERVAL_MS, maxMs: INTERVAL_MS },
    // In the middle: no jitter, so that it is known when each question is due.
    random: () => 0.5,
  });
  const image = 'https://example.com/cats.jpg';
  const stop = new AbortController();
  const left = Array.from({ length: jobs }, (_, index) => index).values();
  const enter = async () => {
    for (const index of left) {
      await kinora.submit({ model: 'hunyuan-video', prompt: promptOf(index), image });
    }
  };
  try {
    const startedAt = performance.now();
    await Promise.all(Array.from({ length: AT_ONCE }, enter));
    const { signal } = stop;
    const watching = kinora.recover({ watch: true, limit: jobs, everyMs: 1000, signal });
    watching.catch(() => {});
    const submitsPerSecond = (jobs / (performance.now() - startedAt)) * 1000;
    // The first round of questions settles what state each job is kept in.
    await sleep(1.5 * INTERVAL_MS);
    return { jobs, submitsPerSecond, ...(await measure(provider.takeLags, forMs)) };
  } finally {
    stop.abort();
    await sleep(100);
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(takeLags: () => readonly number[], forMs: number) {
  takeLags();
  const before = process.cpuUsage();
  const startedAt = performance.now();
  await sleep(forMs);
  const tookMs = performance.now() - startedAt;
  const { user, system } = process.cpuUsage(before);
  const lags = takeLags().toSorted((one, other) => one - other);
  const at = (quantile: number) => lags[Math.floor(quantile * (lags.length - 1))] ?? Number.NaN;
  return {
    checksPerSecond: (lags.length / tookMs) * 1000,
    lagMs: { p50: at(0.5), p95: at(0.95), p99: at(0.99) },
    cpu: (user + system) / 1000 / tookMs / CORES,
    rssBytes: process.memoryUsage.rss(),
  };
}

/** fal's queue, without a network and without an end; it notes how late each question comes. */
function createEndlessProvider() {
  const dueAt = new Map<string, number>();
  let lags: number[] = [];
  let count = 0;
  const transport: Transport = async ({ method, url }) => {
    await sleep(1);
    const now = performance.now();
    if (method === 'POST') {
      count += 1;
      return reply({ request_id: `request-${count}`, status: 'IN_QUEUE' });
    }
    const due = dueAt.get(url);
    if (due !== undefined) lags.push(now - due);
    dueAt.set(url, now + INTERVAL_MS);
    return reply({ status: 'IN_PROGRESS' });
  };
  const takeLags = () => {
    const taken = lags;
    lags = [];
    return taken;
  };
  return { transport, takeLags };
}

function reply(json: object): Awaited<ReturnType<Transport>> {
  return { kind: 'reply', status: 200, headers: {}, json, excerpt: JSON.stringify(json) };
}
