/** Holds many jobs in flight in one process, and tells what that costs while they are asked about. */
import { setTimeout as sleep } from 'node:timers/promises';
import { once } from 'node:events';
import { join } from 'node:path';
import { sqliteStore } from '@kinora/sqlite';
import { createKinora, fal, memoryStore } from 'kinora';

export interface ScaleInput {
  readonly url: string;
  readonly store: 'memory' | 'sqlite';
  readonly jobs: number;
  readonly intervalMs: number;
  readonly measureMs: number;
}

export interface ScaleOutput {
  readonly submitsPerSecond: number;
  /** Of one core. */
  readonly cpu: number;
  readonly rssBytes: number;
}

const AT_ONCE = 100;
const {
  url,
  store: kind,
  jobs,
  intervalMs,
  measureMs,
} = JSON.parse(process.argv[2] ?? '') as ScaleInput;
const store = kind === 'memory' ? memoryStore() : sqliteStore(join(process.cwd(), 'jobs.db'));
const limits = { submits: AT_ONCE, submitsPerMinute: 10_000_000, asks: AT_ONCE };
const kinora = createKinora({
  providers: [fal({ apiKey: 'id:secret', baseUrl: url, limits })],
  store,
  pace: { minMs: intervalMs, maxMs: intervalMs },
  // In the middle: no jitter, so that it is known when each question is due.
  random: () => 0.5,
});

const startedMs = performance.now();
const left = Array.from({ length: jobs }, (_, index) => index).values();
const enter = async () => {
  for (const index of left) {
    const prompt = `A fox in the snow, take ${index}.`;
    await kinora.submit({ model: 'fal:fal-ai/hunyuan-video', prompt });
  }
};
await Promise.all(Array.from({ length: AT_ONCE }, enter));
const submitsPerSecond = (jobs / (performance.now() - startedMs)) * 1000;

const stop = new AbortController();
const watching = kinora.recover({ watch: true, limit: jobs, everyMs: 1000, signal: stop.signal });
const told = once(process, 'message');
process.send?.('watching');
await told;
const cpuBefore = process.cpuUsage();
const beganMs = performance.now();
await sleep(measureMs);
const { user, system } = process.cpuUsage(cpuBefore);
const cpu = (user + system) / 1000 / (performance.now() - beganMs);
const output: ScaleOutput = { submitsPerSecond, cpu, rssBytes: process.memoryUsage.rss() };
process.send?.(output);
stop.abort();
await watching;
await store.close();
process.disconnect();
