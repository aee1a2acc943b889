import { describe, expect, test } from 'vitest';
import { KinoraError } from '../../src/errors/kinora-error.ts';
import { refOf, type Held } from '../../src/steps/held.ts';
import { errorOf, snapshotOf } from '../../src/steps/snapshot-of.ts';
import type { AttemptRow, JobRow } from '../../src/store/rows.ts';
import { openBench } from '../steps/bench.ts';

const { job, attempt } = await openBench().keepJob({ requestId: 'j1', charged: 'yes' });
const held = (changes: {
  readonly job?: Partial<JobRow>;
  readonly attempt?: Partial<AttemptRow>;
  readonly error?: KinoraError;
}): Held => ({
  job: { ...job, ...changes.job },
  attempt: { ...attempt, ...changes.attempt },
  earlier: [],
  error: changes.error,
});

const record = {
  code: 'content_rejected',
  message: 'No.',
  phase: 'result',
  mayHaveCharged: 'unknown',
} as const;
const output = { videos: [{ url: 'https://cdn.acme.example/1.mp4' }], raw: {} };

describe('a job stands as its rows say', () => {
  test.each([
    [{ state: 'queued' }, { state: 'queued' }],
    [
      { state: 'queued', queuePosition: 0 },
      { state: 'queued', queuePosition: 0 },
    ],
    [{ state: 'running', queuePosition: 3 }, { state: 'running' }],
    [{ state: 'succeeded', output }, { state: 'running' }],
    [{ state: 'intent' }, { state: 'submitting' }],
    [{ state: 'submitting' }, { state: 'submitting' }],
    [{ state: 'refused' }, { state: 'submitting' }],
    [{ state: 'failed' }, { state: 'submitting' }],
    [{ state: 'cancelled' }, { state: 'submitting' }],
    [{ state: 'parked' }, { state: 'submitting' }],
    [
      { state: 'running', providerState: '' },
      { state: 'running', providerState: '' },
    ],
  ] as const)('while it is open: %j is %j', (row, expected) => {
    const now = held({ attempt: row });
    expect(snapshotOf(now, 7)).toStrictEqual({ ref: refOf(now), at: 7, ...expected });
  });

  test('a submit in doubt tells why', () => {
    const now = held({ attempt: { state: 'unconfirmed', error: record } });
    expect(snapshotOf(now, 7)).toMatchObject({
      state: 'unconfirmed',
      error: { code: 'content_rejected', plainMessage: 'No.' },
    });
  });

  test('a job that ended well has its output, and one without is damaged', () => {
    const now = held({ job: { state: 'succeeded' }, attempt: { state: 'succeeded', output } });
    expect(snapshotOf(now, 7)).toEqual({ ref: refOf(now), at: 7, state: 'succeeded', output });
    expect(() => snapshotOf(held({ job: { state: 'succeeded' } }), 7)).toThrow(
      new TypeError('job job-1 has succeeded without an output'),
    );
  });

  test('a wish to cancel is told, whatever became of it', () => {
    const wish = { cancelRequested: true };
    expect(snapshotOf(held({ job: { state: 'cancelled', ...wish } }), 7)).toEqual({
      ref: refOf(held({})),
      at: 7,
      cancelRequested: true,
      state: 'cancelled',
    });
    expect(snapshotOf(held({ job: { state: 'cancelled' } }), 7)).not.toHaveProperty(
      'cancelRequested',
    );
  });

  test.each(['failed', 'parked'] as const)('a job that is %s tells why', (state) => {
    const now = held({ job: { state, error: record }, attempt: { charged: 'unknown' } });
    expect(snapshotOf(now, 7)).toMatchObject({ state, error: { code: 'content_rejected' } });
  });
});

describe('why a job ended', () => {
  const other = { ...record, message: 'Of the job.' };

  test("is told by the attempt, else by the job, else by nobody's word", () => {
    expect(errorOf(held({ attempt: { error: record }, job: { error: other } })).plainMessage).toBe(
      'No.',
    );
    expect(errorOf(held({ job: { error: other } })).plainMessage).toBe('Of the job.');
    const { code, plainMessage, phase, mayHaveCharged, provider } = errorOf(held({}));
    expect({ code, plainMessage, phase, mayHaveCharged, provider }).toEqual({
      code: 'generation_failed',
      plainMessage: 'the job failed without a reason',
      phase: 'check',
      mayHaveCharged: 'unknown',
      provider: 'acme',
    });
  });

  test('is the error that happened here, with its cause, where it did', () => {
    const cause = new Error('the cable');
    const details = { phase: 'submit', mayHaveCharged: 'unknown', cause } as const;
    const error = new KinoraError('submit_unknown', 'Lost.', details);
    expect(errorOf(held({ error, attempt: { error: record } })).cause).toBe(cause);
  });

  test('has the handle where the job may have cost, or the provider knows it', () => {
    const jobOf = (row: Partial<AttemptRow>) => errorOf(held({ attempt: row })).job;
    expect(jobOf({ charged: 'no', requestId: undefined })).toBeUndefined();
    expect(jobOf({ charged: 'unknown', requestId: undefined })).toMatchObject({ id: 'job-1' });
    expect(jobOf({ charged: 'no', requestId: 'j1' })).toMatchObject({ requestId: 'j1' });
  });
});
