/** Pays for thousands of jobs through kills, stops and faults, and holds the result to the bill. */
import { parseArgs } from 'node:util';
import { measureScale } from './measure-scale.ts';
import { mutantNamed } from './mutants/mutants.ts';
import { describeCase, describeReport, describeScale, isClean } from './print-report.ts';
import { runSoak } from './run-soak.ts';
import { longPlan, shortPlan } from './soak-plan.ts';

const SEEDS = [1, 2, 3];
/** Of the jobs that something is wrong with, so many are shown whole. */
const MOST_CASES = 20;

const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    seed: { type: 'string', multiple: true },
    jobs: { type: 'string' },
    mutant: { type: 'string' },
    scale: { type: 'boolean', default: false },
  },
});
const { short } = values;
const mutant = values.mutant === undefined ? undefined : mutantNamed(values.mutant);
const seeds = values.seed?.map(Number) ?? (short ? SEEDS.slice(0, 1) : SEEDS);

if (values.scale) {
  const jobs = values.jobs === undefined ? 10_000 : Number(values.jobs);
  console.log(describeScale(await measureScale(jobs, 30_000)));
} else {
  process.exitCode = (await soakAll()) ? 0 : 1;
}

/** Whether nothing could be said against any job of any seed. */
async function soakAll(): Promise<boolean> {
  let isSpotless = true;
  for (const seed of seeds) {
    const plan = short ? shortPlan(seed) : longPlan(seed);
    const jobs = values.jobs === undefined ? plan.jobs : Number(values.jobs);
    const report = await runSoak({ ...plan, jobs, mutant });
    console.log(describeReport(report));
    isSpotless &&= isClean(report);
    for (const each of report.cases.slice(0, MOST_CASES)) console.log(describeCase(each));
  }
  return isSpotless;
}
