import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sqliteStore } from '@kinora/sqlite';
import { startCrew, type Crew } from './crew/crew.ts';
import { disturb, type Disturbed } from './disturb.ts';
import { jobName, promptOf } from './job-name.ts';
import { hasTwoPaid, judge, type Case, type Verdict } from './judge.ts';
import type { JobStore } from './kept.ts';
import { createMarkedClips, type MarkedClips } from './oracle/marked-clip.ts';
import type { Bill } from './oracle/oracle-process.ts';
import { startOracle, type Oracle } from './oracle/start-oracle.ts';
import { createSharedClock, type SharedClock } from './shared-clock.ts';
import type { SoakPlan } from './soak-plan.ts';
import { A_NIGHT_MS, isWaitingForTheNight } from './the-night.ts';

/** What a soak came to. */
export interface SoakReport extends Disturbed {
  readonly dozes: number;
  readonly plan: SoakPlan;
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** All that is known of each job that something is wrong with. */
  readonly cases: readonly Case[];
  readonly faults: Bill['faults'];
  readonly accepted: number;
  readonly crashes: number;
  /** Ends that nobody was told of. */
  readonly untold: number;
  readonly seconds: number;
}

/** How far a run has come. */
export interface Progress {
  readonly entered: number;
  readonly jobs: number;
}

/** Runs the jobs of a plan to their ends, through everything that goes wrong, and judges them. */
export async function runSoak(
  plan: SoakPlan,
  tell: (progress: Progress) => void = () => {},
): Promise<SoakReport> {
  const startedAt = Date.now();
  const folder = await mkdtemp(join(tmpdir(), 'kinora-soak-'));
  const database = join(folder, 'jobs.db');
  const store = sqliteStore(database);
  const face = { startedAt, speed: plan.speed, skippedMs: 0 };
  const oracle = await startOracle({ plan, face });
  const files = join(folder, 'clips');
  const crew = startCrew({ plan, face, access: oracle.access, database, folder: files }, plan);
  const over = new AbortController();
  try {
    const disturbing = disturb(plan, crew, oracle.accepted, over.signal);
    await finished(plan, { crew, oracle, store, clock: createSharedClock(face), tell });
    over.abort();
    const disturbed = await disturbing;
    await crew.dismiss();
    const seconds = (Date.now() - startedAt) / 1000;
    const bill = await oracle.bill();
    const clips = await createMarkedClips();
    const cases = await gather(plan, { bill, store, clips, folder: files });
    const verdicts = new Map(cases.map((each) => [each.name, judge(each)]));
    return {
      ...{ plan, verdicts, faults: bill.faults, accepted: bill.entries.length, seconds },
      ...disturbed,
      dozes: crew.dozed(),
      cases: cases.filter(({ name }) => verdicts.get(name)?.faults.length !== 0),
      crashes: crew.crashes(),
      untold: (await store.untold(plan.jobs)).length,
    };
  } finally {
    over.abort();
    await crew.dismiss();
    oracle.close();
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
}

interface Running {
  readonly crew: Crew;
  readonly oracle: Oracle;
  readonly store: JobStore;
  readonly clock: SharedClock;
  readonly tell: (progress: Progress) => void;
}

const LOOK_EVERY_MS = 250;
/** Workers that die of themselves time and again will not do better. */
const MOST_CRASHES = 5;
/** In which whoever waited for the night looks again, in real milliseconds. */
const MORNING_MS = 5000;

/** Resolves when every job has been entered and has ended, or patience has; or a mutant is found. */
async function finished({ jobs, patienceMs, mutant }: SoakPlan, running: Running): Promise<void> {
  const { crew, oracle, store, clock, tell } = running;
  const until = Date.now() + patienceMs;
  let noon = 0;
  while (Date.now() < until && crew.crashes() <= MOST_CRASHES) {
    await sleep(LOOK_EVERY_MS);
    tell({ entered: crew.entered(), jobs });
    if (mutant !== undefined && isPaidTwice(await oracle.bill())) return;
    if (crew.entered() < jobs) continue;
    const [first] = await store.jobs({ states: ['open'], limit: 1 });
    if (first === undefined) return;
    const now = clock.now();
    if (Date.now() < noon || !(await isWaitingForTheNight({ oracle, store, jobs, now }))) continue;
    for (const each of [oracle, crew, clock]) each.skip(A_NIGHT_MS);
    noon = Date.now() + MORNING_MS;
  }
}

function isPaidTwice({ entries }: Bill): boolean {
  return [...Map.groupBy(entries, ({ job }) => job).values()].some(hasTwoPaid);
}

interface Evidence {
  readonly bill: Bill;
  readonly store: JobStore;
  readonly clips: MarkedClips;
  readonly folder: string;
}

async function gather({ jobs }: SoakPlan, { bill, store, clips, folder }: Evidence) {
  const billed = Map.groupBy(bill.entries, ({ job }) => job);
  const cases: Case[] = [];
  for (let index = 0; index < jobs; index += 1) {
    const name = jobName(index);
    const row = await store.jobByKey(name);
    const expected = clips.expected(promptOf(index));
    cases.push({
      ...{ name, row, bill: billed.get(name) ?? [] },
      attempts: row === undefined ? [] : await store.attemptsOf(row.id),
      file: await fileAt(join(folder, `${name}.mp4`), expected),
    });
  }
  return cases;
}

async function fileAt(path: string, expected: Uint8Array): Promise<Case['file']> {
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined) return 'none';
  return bytes.equals(expected) ? 'right' : 'wrong';
}
