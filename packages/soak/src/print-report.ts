import { inspect } from 'node:util';
import Table from 'cli-table3';
import { judge, type Case, type End, type Fault } from './judge.ts';
import type { SoakReport } from './run-soak.ts';

const FAULTS: readonly Fault[] = [
  'paid twice',
  'paid not delivered',
  'delivered unpaid',
  'wrong file',
  'unfinished',
];
const ENDS: readonly End[] = ['delivered', 'parked', 'failed'];

/** One soak as a table, with all it takes to run it again. */
export function describeReport(report: SoakReport): string {
  const { plan, kills, stops, dozes, faults, seconds, accepted, crashes, untold } = report;
  const table = new Table({ head: [], style: { head: [], border: [] } });
  const struck = Object.entries(faults).toSorted(([one], [other]) => one.localeCompare(other));
  table.push(
    ['seed', plan.seed],
    ...(plan.mutant === undefined ? [] : [['broken on purpose', plan.mutant]]),
    ['jobs, workers', `${plan.jobs}, ${plan.workers}`],
    ['kill -9', kills],
    ['SIGSTOP, of them before paying', `${stops + dozes}, ${dozes}`],
    [`faults (${struck.length} kinds)`, struck.reduce((sum, [, times]) => sum + times, 0)],
    ...struck.map(([kind, times]) => [`  ${kind}`, times]),
    ['submits accepted', accepted],
    ...ENDS.map((end) => [end, countEnds(report, end)]),
    ...FAULTS.map((fault) => [fault, countFaults(report, fault)]),
    ['ends not told', untold],
    ['workers that crashed', crashes],
    ['seconds', seconds.toFixed(1)],
  );
  return table.toString();
}

/** A job that something is wrong with: what is on the bill, and what the store has of it. */
export function describeCase(about: Case): string {
  const { name, bill, row, attempts, file } = about;
  const rows = attempts.map(
    ({ state, requestId, sends, sentAt, nextAt, endedAt, owner, takeovers, error }) => ({
      ...{ state, requestId, sends, sentAt, nextAt, endedAt, owner, takeovers },
      error: error?.message,
    }),
  );
  const known = { bill, file, state: row?.state, attempts: rows };
  return `${name}: ${judge(about).faults.join(', ')}\n${inspect(known, { depth: 4 })}`;
}

/** Whether nothing can be said against any job. */
export function isClean(report: SoakReport): boolean {
  return (
    FAULTS.every((fault) => countFaults(report, fault) === 0) &&
    report.untold === 0 &&
    report.crashes === 0
  );
}

export function countFaults({ verdicts }: SoakReport, fault: Fault): number {
  return [...verdicts.values()].filter(({ faults }) => faults.includes(fault)).length;
}

export function countEnds({ verdicts }: SoakReport, end: End): number {
  return [...verdicts.values()].filter((verdict) => verdict.end === end).length;
}
