/** The providers, in a process of their own: killing workers does not kill their bill. */
import { startSandbox, type LedgerEntry, type Sandbox } from '@kinora/sandbox';
import { faultScript, kindOf } from '../fault-script.ts';
import { nameIn } from '../job-name.ts';
import type { SoakPlan } from '../soak-plan.ts';
import { createSharedClock, type ClockFace } from '../shared-clock.ts';
import { createMarkedClips } from './marked-clip.ts';

export interface OracleOrder {
  readonly plan: SoakPlan;
  readonly face: ClockFace;
}

export type Access = Pick<Sandbox, 'fal' | 'wavespeed' | 'runcomfy'>;

/** One accepted submit, under the name of the job that it was for. */
export type BillEntry = Pick<LedgerEntry, 'provider' | 'requestId' | 'outcome' | 'refunded'> & {
  readonly job: string;
};

export interface Bill {
  readonly entries: readonly BillEntry[];
  /** How often each kind of fault has struck. */
  readonly faults: Readonly<Record<string, number>>;
}

export type OracleQuestion =
  | { readonly kind: 'count' | 'bill' }
  | { readonly kind: 'skip'; readonly ms: number };

export type OracleAnswer =
  | { readonly kind: 'open'; readonly access: Access }
  | { readonly kind: 'count'; readonly accepted: number }
  | { readonly kind: 'bill'; readonly bill: Bill };

// Written by `startOracle`.
const { plan, face } = JSON.parse(process.argv[2] ?? '') as OracleOrder;
const clock = createSharedClock(face);
const { renderer } = await createMarkedClips();
const sandbox = await startSandbox({
  clock,
  timings: { queueMs: 1000, runMs: 4000 },
  faults: faultScript(plan),
  renderer,
});
process.on('message', (question: OracleQuestion) => {
  if (question.kind === 'skip') clock.skip(question.ms);
  if (question.kind === 'count') tell({ kind: 'count', accepted: accepted() });
  if (question.kind === 'bill') tell(billNow());
});
process.on('disconnect', () => process.exit());
const { fal, wavespeed, runcomfy } = sandbox;
tell({ kind: 'open', access: { fal, wavespeed, runcomfy } });

function tell(answer: OracleAnswer): void {
  process.send?.(answer);
}

function accepted(): number {
  const { ledger } = sandbox;
  return ledger.countFor('fal') + ledger.countFor('wavespeed') + ledger.countFor('runcomfy');
}

function billNow(): OracleAnswer {
  const faults: Record<string, number> = {};
  for (const fault of sandbox.faults.struck) {
    faults[kindOf(fault)] = (faults[kindOf(fault)] ?? 0) + 1;
  }
  const entries = sandbox.ledger.entries.map((entry) => {
    const { provider, requestId, outcome, refunded, body } = entry;
    return { provider, requestId, outcome, refunded, job: nameIn(String(body['prompt'])) };
  });
  return { kind: 'bill', bill: { entries, faults } };
}
