import { describe, expect, it } from 'vitest';
import { mutants, mutantNamed } from '../src/mutants/mutants.ts';
import { countEnds, countFaults, describeReport, isClean } from '../src/print-report.ts';
import { runSoak } from '../src/run-soak.ts';
import { shortPlan } from '../src/soak-plan.ts';

const PATIENCE_MS = 150_000;
const plan = shortPlan(1);

it(
  'E1, A14: pays no job twice and loses none, through kills, stops and faults',
  async () => {
    const report = await runSoak(plan);
    expect(report.cases).toEqual([]);
    expect(isClean(report)).toBe(true);
    const { kills, stops, dozes } = report;
    const planned = { kills: plan.kills, stops: plan.stops, dozes: plan.dozes };
    expect({ kills, stops, dozes }).toEqual(planned);
    expect(Object.keys(report.faults).length).toBeGreaterThanOrEqual(16);
    expect(countEnds(report, 'delivered')).toBeGreaterThan(0.8 * plan.jobs);
    expect(describeReport(report)).toMatch(/paid twice\s+│ 0 /);
  },
  PATIENCE_MS,
);

describe('a store that breaks a rule', () => {
  it.each(Object.keys(mutants))(
    'is found out: %s',
    async (name) => {
      const mutant = mutantNamed(name);
      // It is over as soon as one job is paid twice.
      const broken = { jobs: 400, kills: 0, stops: 0, dozes: 6, mutant };
      const report = await runSoak({ ...plan, ...broken });
      expect(countFaults(report, 'paid twice')).toBeGreaterThan(0);
      expect(isClean(report)).toBe(false);
    },
    PATIENCE_MS,
  );
});
