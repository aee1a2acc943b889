/** An application that enters paid jobs and sees them through, and may be killed at any time. */
import { mkdirSync } from 'node:fs';
import { sqliteStore } from '@kinora/sqlite';
import {
  createKinora,
  createKyTransport,
  fal,
  isKinoraError,
  runcomfy,
  wavespeed,
  type Transport,
} from 'kinora';
import { jobName, promptOf, providerOf } from '../job-name.ts';
import { mutants } from '../mutants/mutants.ts';
import type { Access } from '../oracle/oracle-process.ts';
import { dozesOf, type SoakPlan } from '../soak-plan.ts';
import { dozingStore } from './dozing-store.ts';
import { createSharedClock, type ClockFace } from '../shared-clock.ts';

export interface WorkerOrder {
  readonly plan: SoakPlan;
  readonly face: ClockFace;
  readonly access: Access;
  readonly database: string;
  readonly folder: string;
  /** The jobs that this worker enters; those that an earlier life has entered are left out. */
  readonly indexes: readonly number[];
}

export type WorkerWord = { readonly kind: 'stop' } | { readonly kind: 'skip'; readonly ms: number };

/** The number of a job that has been entered, so that the next life need not; or that it dozes. */
export type WorkerNews = number | 'dozing';

const ENTERED_AT_ONCE = 64;
const limits = { submitsPerMinute: 1_000_000, submits: 64, asks: 64 };

// Written by `startCrew`.
const order = JSON.parse(process.argv[2] ?? '') as WorkerOrder;
const { plan, access, database, folder } = order;
const clock = createSharedClock(order.face);
let nap = Promise.resolve();
mkdirSync(folder, { recursive: true });
const stored = dozingStore(sqliteStore(database), dozesOf(plan), doze);
const kinora = createKinora({
  providers: [
    fal({ ...access.fal, limits }),
    wavespeed({ ...access.wavespeed, limits }),
    runcomfy({ ...access.runcomfy, limits }),
  ],
  store: plan.mutant === undefined ? stored : mutants[plan.mutant](stored),
  budgets: { soak: { limitUsd: 1_000_000 } },
  clock,
  transport: hurried(createKyTransport(), plan.speed),
  onEnd: async () => {},
});

const stop = new AbortController();
process.on('message', (word: WorkerWord) => {
  if (word.kind === 'stop') stop.abort();
  else clock.skip(word.ms);
});
process.on('disconnect', () => process.exit());
const recovering = kinora.recover({ watch: true, signal: stop.signal });
const left = order.indexes.values();
await Promise.all(Array.from({ length: ENTERED_AT_ONCE }, enterMany));
await recovering;
process.exit();

async function enterMany(): Promise<void> {
  for (const index of left) {
    await enter(index);
    process.send?.(index satisfies WorkerNews);
  }
}

/** Others find this process silent, take its jobs over and pay for them, before it comes to. */
function doze(): Promise<void> {
  // One after the other, as each is woken once.
  nap = nap.then(async () => {
    await new Promise<void>((resolve) => {
      process.send?.('dozing' satisfies WorkerNews, undefined, undefined, () => resolve());
    });
    process.kill(process.pid, 'SIGSTOP');
  });
  return nap;
}

/** A job that the store could not take has not begun, and is entered again. */
async function enter(index: number): Promise<void> {
  for (;;) {
    try {
      const job = await kinora.submit(requestOf(index), optionsOf(index));
      // The other half is left at once to whoever recovers it, as a wait that ends early does.
      if (index % 4 < 2) job.wait().catch(() => {});
      return;
    } catch (error) {
      if (!isKinoraError(error)) throw error;
      // Refused, failed or in doubt: the store knows more than this caller.
      if (error.code !== 'store_failed') return;
      await clock.sleep(1000);
    }
  }
}

function requestOf(index: number) {
  const image = 'https://example.com/cats.jpg';
  return { model: 'hunyuan-video', prompt: promptOf(index), image };
}

function optionsOf(index: number) {
  return {
    provider: providerOf(index),
    idempotencyKey: jobName(index),
    saveAs: `${folder}/${jobName(index)}.mp4`,
    budget: 'soak',
    expectedCostUsd: 0.5,
  };
}

/** What waits for a reply waits by the clock that everybody here lives by. */
function hurried(transport: Transport, speed: number): Transport {
  return (call) => transport({ ...call, timeoutMs: call.timeoutMs / speed });
}
