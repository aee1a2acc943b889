import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { forkSource } from '../fork-source.ts';
import type { SoakPlan } from '../soak-plan.ts';
import type { WorkerNews, WorkerOrder, WorkerWord } from './worker-process.ts';

/** The workers of a soak; one that dies is started anew. */
export interface Crew {
  /** `kill -9`: no handler runs. */
  readonly kill: (worker: number) => void;
  /** Suspends a worker, as a laptop's lid or a virtual machine's pause does. */
  readonly pause: (worker: number, realMs: number) => Promise<void>;
  /** How often a worker has been suspended before it paid for a job that it had kept. */
  readonly dozed: () => number;
  /** How many jobs have been entered. */
  readonly entered: () => number;
  /** How often a worker has died of itself, which it never may. */
  readonly crashes: () => number;
  /** Sets everybody's clock forward, also of those who are started later. */
  readonly skip: (ms: number) => void;
  readonly dismiss: () => Promise<void>;
}

export function startCrew(
  order: Omit<WorkerOrder, 'indexes'>,
  { jobs, workers, dozeMs, speed }: Pick<SoakPlan, 'jobs' | 'workers' | 'dozeMs' | 'speed'>,
): Crew {
  const entered = new Set<number>();
  const lives: ChildProcess[] = [];
  const killed = new WeakSet<ChildProcess>();
  let crashes = 0;
  let dozed = 0;
  let { skippedMs } = order.face;
  let isOver = false;
  const start = (worker: number): void => {
    const life = forkSource(new URL('worker-process.ts', import.meta.url), {
      ...order,
      face: { ...order.face, skippedMs },
      indexes: indexesOf(worker, { jobs, workers }).filter((index) => !entered.has(index)),
    } satisfies WorkerOrder);
    lives[worker] = life;
    life.on('message', (news: WorkerNews) => {
      if (news !== 'dozing') return void entered.add(news);
      dozed += 1;
      setTimeout(() => life.kill('SIGCONT'), dozeMs / speed);
    });
    life.once('exit', () => {
      if (isOver) return;
      if (!killed.has(life)) crashes += 1;
      start(worker);
    });
  };
  for (let worker = 0; worker < workers; worker += 1) start(worker);
  return {
    kill(worker) {
      const life = lives[worker];
      if (life !== undefined) killed.add(life);
      life?.kill('SIGKILL');
    },
    pause: (worker, realMs) => pause(lives[worker], realMs),
    dozed: () => dozed,
    entered: () => entered.size,
    crashes: () => crashes,
    skip(ms) {
      skippedMs += ms;
      for (const life of lives) say(life, { kind: 'skip', ms });
    },
    async dismiss() {
      isOver = true;
      await Promise.all(lives.map(end));
    },
  };
}

async function pause(life: ChildProcess | undefined, realMs: number): Promise<void> {
  life?.kill('SIGSTOP');
  await sleep(realMs);
  life?.kill('SIGCONT');
}

function indexesOf(worker: number, { jobs, workers }: { jobs: number; workers: number }) {
  const all = Array.from({ length: jobs }, (_, index) => index);
  return all.filter((index) => index % workers === worker);
}

function say(life: ChildProcess, word: WorkerWord): void {
  // Who has died meanwhile hears nothing.
  if (life.connected) life.send(word, () => {});
}

/** How long a worker may take to leave of itself. */
const FAREWELL_MS = 2000;

async function end(life: ChildProcess): Promise<void> {
  const gone = new Promise<void>((resolve) => void life.once('exit', () => resolve()));
  if (life.exitCode !== null || life.signalCode !== null) return;
  say(life, { kind: 'stop' });
  await Promise.race([gone, sleep(FAREWELL_MS)]);
  life.kill('SIGKILL');
  await gone;
}
