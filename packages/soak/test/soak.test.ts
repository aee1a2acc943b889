import { describe, expect, it } from 'vitest';
import { mutants, mutantNamed } from '../src/mutants/mutants.ts';
import { countEnds, countFaults, describeReport, isClean } from '../src/print-report.ts';
import { runSoak } from '../src/run-soak.ts';
import { shortPlan } from '../src/soak-plan.ts';

const PATIENCE_MS = 120_000;
const plan = shortPlan(1);

it(
  'E1, A14: pays no job twice and loses none, through kills, stops and faults',
  async () => {
    const report = await runSoak(plan);
    expect(report.cases).toEqual([]);
    expect(isClean(report)).toBe(true);
    const { kills, stops } = report;
    expect({ kills, stops }).toEqual({ kills: plan.kills, stops: plan.stops });
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
      // What has ended by then is enough: one broken rule leaves some jobs open for good.
      const broken = { jobs: 200, kills: 4, stops: 4, patienceMs: 20_000, mutant };
      const report = await runSoak({ ...plan, ...broken });
      expect(countFaults(report, 'paid twice')).toBeGreaterThan(0);
      expect(isClean(report)).toBe(false);
    },
    PATIENCE_MS,
  );
});
