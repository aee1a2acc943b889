/** Makes many videos with one subject and by `fetch` alone, in turns, and tells the CPU of both. */
import type { Access } from '../sandbox/access.ts';
import { connect } from '../subjects/connect.ts';
import { subjectNamed } from '../subjects/subjects.ts';
import { createRecorder, type Recorder } from './exchange.ts';
import { replay } from './replay.ts';

export interface CostInput {
  readonly subject: string;
  readonly access: Access;
  readonly withFile: boolean;
  readonly batches: number;
  readonly jobsPerBatch: number;
}

export interface CostOutput {
  readonly requestsPerJob: number;
  /** One figure for each batch, in milliseconds of CPU for each job. */
  readonly ownMs: readonly number[];
  readonly bareMs: readonly number[];
}

/** Under way at once, so that those who sleep do not make the others wait. */
const AT_ONCE = 50;
/** Jobs until the engine has compiled what it will compile. */
const LEAST_WARM_UP = 100;

const input = JSON.parse(process.argv[2] ?? '') as CostInput;
const { access, withFile, batches, jobsPerBatch } = input;
let recorder: Recorder | undefined;
const driver = await connect(subjectNamed(input.subject), access, (fetch) => {
  recorder = createRecorder(fetch);
  return recorder.fetch;
});
if (recorder === undefined) throw new Error('The fetch was not wrapped');

// Hugging Face's client sleeps by a timer that keeps no process alive.
setInterval(() => {}, 1000);

const own = async () => {
  const video = await driver.make({});
  if (withFile) await video.bytes();
};
// The first job asks what is then remembered, such as what a model is called.
await own();
const exchange = await recorder.exchangeOf(own);
const bare = async () => replay(exchange, withFile);

const warmUp = Math.max(LEAST_WARM_UP, jobsPerBatch);
await cpuPerJob(own, warmUp);
await cpuPerJob(bare, warmUp);
const ownMs: number[] = [];
const bareMs: number[] = [];
const before = recorder.count();
for (let batch = 0; batch < batches; batch += 1) {
  // Who comes first is in turns too: what collects garbage comes when it wants.
  if (batch % 2 === 0) bareMs.push(await cpuPerJob(bare));
  ownMs.push(await cpuPerJob(own));
  if (batch % 2 === 1) bareMs.push(await cpuPerJob(bare));
}
const requestsPerJob = (recorder.count() - before) / (2 * batches * jobsPerBatch);
console.log(JSON.stringify({ requestsPerJob, ownMs, bareMs } satisfies CostOutput));
process.exit();

async function cpuPerJob(work: () => Promise<void>, jobs = jobsPerBatch): Promise<number> {
  const start = process.cpuUsage();
  const left = Array.from({ length: jobs }).values();
  const takeTurns = async () => {
    for (const _ of left) await work();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, takeTurns));
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / jobs;
}
