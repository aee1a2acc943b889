import { describe, expect, it } from 'vitest';
import { judge, type Case } from '../src/judge.ts';
import type { AttemptRow, JobRow } from '../src/kept.ts';
import type { BillEntry } from '../src/oracle/oracle-process.ts';

const row: JobRow = {
  id: 'job_1',
  version: 3,
  state: 'succeeded',
  requestHash: 'h',
  options: {
    providers: ['fal'],
    onUnknownSubmit: 'reconcile',
    fallbackOn: [],
    allowDoubleSpend: false,
  },
  createdAt: 1,
  cancelRequested: false,
};
const attempt: AttemptRow = {
  id: 'job_1.1',
  jobId: 'job_1',
  version: 2,
  number: 1,
  state: 'parked',
  charged: 'unknown',
  provider: 'runcomfy',
  model: 'm',
  token: 't',
  adjusted: [],
  unsupported: [],
  holdMicroUsd: 0,
  sends: 1,
  createdAt: 1,
  sentAt: 2,
  nextAt: 0,
  takeovers: 0,
  error: { code: 'submit_unknown', message: 'm', phase: 'submit', mayHaveCharged: 'unknown' },
};
const paid: BillEntry = {
  job: 'job-00001',
  provider: 'fal',
  requestId: 'r',
  outcome: 'succeeded',
  refunded: false,
};
const good: Case = { name: 'job-00001', bill: [paid], row, attempts: [], file: 'right' };
const parked: Case = {
  ...good,
  row: { ...row, state: 'parked' },
  attempts: [attempt],
  file: 'none',
};

describe('a job that nothing can be said against', () => {
  it.each<[title: string, about: Case, end: string]>([
    ['paid once and delivered', good, 'delivered'],
    ['in doubt, left with its handle', parked, 'parked'],
    ['in doubt and never paid', { ...parked, bill: [] }, 'parked'],
    [
      'refused, and never paid',
      { ...good, row: { ...row, state: 'failed' }, bill: [], file: 'none' },
      'failed',
    ],
    [
      'failed at its provider',
      {
        ...good,
        row: { ...row, state: 'failed' },
        bill: [{ ...paid, outcome: 'failed' }],
        file: 'none',
      },
      'failed',
    ],
    [
      'paid again after a failure that was paid back',
      { ...good, bill: [{ ...paid, outcome: 'failed', refunded: true }, paid] },
      'delivered',
    ],
  ])('%s', (_, about, end) => {
    expect(judge(about)).toEqual({ faults: [], end });
  });
});

describe('a job that something is wrong with', () => {
  it.each<[fault: string, about: Case]>([
    ['paid twice', { ...good, bill: [paid, paid] }],
    ['paid twice', { ...good, bill: [{ ...paid, outcome: 'failed' }, paid] }],
    ['paid not delivered', { ...good, file: 'none' }],
    ['paid not delivered', { ...good, row: { ...row, state: 'failed' }, file: 'none' }],
    ['paid not delivered', { ...parked, attempts: [{ ...attempt, sentAt: undefined }] }],
    ['paid not delivered', { ...parked, attempts: [{ ...attempt, error: undefined }] }],
    ['delivered unpaid', { ...good, bill: [] }],
    ['wrong file', { ...good, file: 'wrong' }],
    ['unfinished', { ...good, row: { ...row, state: 'open' } }],
    ['unfinished', { ...good, row: undefined }],
  ])('%s', (fault, about) => {
    expect(judge(about).faults).toEqual([fault]);
  });
});
