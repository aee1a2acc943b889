import type { AttemptRow, JobRow } from './kept.ts';
import type { BillEntry } from './oracle/oracle-process.ts';

/** All that is known of one job once a soak is over. */
export interface Case {
  readonly name: string;
  /** What the provider has accepted for it. */
  readonly bill: readonly BillEntry[];
  readonly row: JobRow | undefined;
  readonly attempts: readonly AttemptRow[];
  /** Its file: the right one, byte for byte, another one, or none. */
  readonly file: 'right' | 'wrong' | 'none';
}

/** What may be said against a job. */
export type Fault =
  | 'paid twice'
  | 'paid not delivered'
  | 'delivered unpaid'
  | 'wrong file'
  | 'unfinished';
export type End = 'delivered' | 'parked' | 'failed';

export interface Verdict {
  readonly faults: readonly Fault[];
  readonly end: End | undefined;
}

/** Holds what became of a job against the bill. */
export function judge({ bill, row, attempts, file }: Case): Verdict {
  const faults: Fault[] = [];
  if (hasTwoPaid(bill)) faults.push('paid twice');
  if (file === 'wrong') faults.push('wrong file');
  if (file === 'right' && bill.length === 0) faults.push('delivered unpaid');
  if (row === undefined || row.state === 'open')
    return { faults: [...faults, 'unfinished'], end: undefined };
  const end = endOf(row, file);
  const made = bill.some(({ outcome }) => outcome === 'succeeded');
  const isKept = end === 'parked' && attempts.some(hasHandle);
  const isLost = end === 'parked' ? !isKept : made && end !== 'delivered';
  if (isLost || (row.state === 'succeeded' && file === 'none')) faults.push('paid not delivered');
  return { faults, end };
}

/** Whether a job is paid for more than once, beside what was paid back. */
export function hasTwoPaid(bill: Case['bill']): boolean {
  return bill.filter(({ outcome, refunded }) => !(outcome === 'failed' && refunded)).length > 1;
}

function endOf({ state }: JobRow, file: Case['file']): End {
  if (state === 'parked') return 'parked';
  return state === 'succeeded' && file !== 'none' ? 'delivered' : 'failed';
}

/** Enough for a person to find the job at its provider. */
function hasHandle({ state, provider, model, sentAt, error }: AttemptRow): boolean {
  return (
    state === 'parked' &&
    provider !== '' &&
    model !== '' &&
    sentAt !== undefined &&
    error !== undefined
  );
}
