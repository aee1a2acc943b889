/** fal's queue, whose jobs never end, in a process of its own; says how late each question comes. */
import { createServer } from 'node:http';

export interface ProviderReport {
  readonly asked: number;
  /** How much later than one interval after the question before, in milliseconds. */
  readonly lagMs: { readonly p50: number; readonly p95: number; readonly p99: number };
}

const intervalMs = Number(process.argv[2]);
const latest = new Map<string, number>();
let lags: number[] = [];
let jobs = 0;

const server = createServer((request, response) => {
  const { method = '', url = '' } = request;
  request.resume();
  response.setHeader('content-type', 'application/json');
  if (method === 'POST') {
    jobs += 1;
    response.end(JSON.stringify({ request_id: `job-${jobs}`, status: 'IN_QUEUE' }));
    return;
  }
  const now = performance.now();
  const before = latest.get(url);
  if (before !== undefined) lags.push(Math.max(0, now - before - intervalMs));
  latest.set(url, now);
  response.end('{"status":"IN_PROGRESS"}');
});

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object') process.send?.({ port: address?.port });
});
process.on('message', () => {
  const sorted = lags.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
  const lagMs = { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
  process.send?.({ asked: sorted.length, lagMs } satisfies ProviderReport);
  lags = [];
});
process.on('disconnect', () => process.exit());
