/** Pays for thousands of jobs through kills, stops and faults, and holds the result to the bill. */
import { parseArgs } from 'node:util';
import { mutantNamed } from './mutants/mutants.ts';
import { describeCase, describeReport, isClean } from './print-report.ts';
import { runSoak, type Progress } from './run-soak.ts';
import { longPlan, shortPlan } from './soak-plan.ts';

const SEEDS = [1, 2, 3];
/** Of the jobs that something is wrong with, so many are shown whole. */
const MOST_CASES = 20;
const TELL_EVERY_MS = 10_000;

const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    seed: { type: 'string', multiple: true },
    jobs: { type: 'string' },
    mutant: { type: 'string' },
  },
});
const { short } = values;
const mutant = values.mutant === undefined ? undefined : mutantNamed(values.mutant);
const seeds = values.seed?.map(Number) ?? (short ? SEEDS.slice(0, 1) : SEEDS);

process.exitCode = (await soakAll()) ? 0 : 1;

/** Whether nothing could be said against any job of any seed. */
async function soakAll(): Promise<boolean> {
  let isSpotless = true;
  for (const seed of seeds) {
    const plan = short ? shortPlan(seed) : longPlan(seed);
    const jobs = values.jobs === undefined ? plan.jobs : Number(values.jobs);
    const report = await runSoak({ ...plan, jobs, mutant }, tellOf(seed));
    console.log(describeReport(report));
    isSpotless &&= isClean(report);
    for (const each of report.cases.slice(0, MOST_CASES)) console.log(describeCase(each));
  }
  return isSpotless;
}

/** Says from time to time how far a run has come. */
function tellOf(seed: number): (progress: Progress) => void {
  const startedAt = Date.now();
  let told = 0;
  return ({ entered, jobs }) => {
    const ms = Date.now() - startedAt;
    if (ms - told < TELL_EVERY_MS) return;
    told = ms;
    const seconds = Math.round(ms / 1000);
    console.error(`seed ${seed}, ${seconds} s: ${entered} of ${jobs} jobs entered`);
  };
}
