import { expect, test } from 'vitest';
import { readRow } from '../../src/store/read-row.ts';

const JOB = {
  id: 'j',
  version: 1,
  state: 'open',
  requestHash: 'a1',
  request: { prompt: 'A fox.' },
  options: {
    providers: ['acme'],
    onUnknownSubmit: 'park',
    fallbackOn: [],
    allowDoubleSpend: false,
    saveAs: '',
  },
  createdAt: 0,
  cancelRequested: false,
};

test('reads a row back as it was kept, with what a later release has added to it', () => {
  const later = { ...JOB, mood: 'happy', options: { ...JOB.options, colour: 'red' } };
  expect(readRow.job(JOB)).toStrictEqual({ kind: 'row', row: JOB });
  expect(readRow.job(later)).toStrictEqual({ kind: 'row', row: later });
});

test('names the fields that cannot be read, and not what is in them', () => {
  const broken = { ...JOB, state: 'a secret', version: 1.5, options: { providers: 'a secret' } };
  expect(readRow.job(broken)).toEqual({
    kind: 'unreadable',
    reason:
      'cannot be read: version, state, options.providers, options.onUnknownSubmit, ' +
      'options.fallbackOn, options.allowDoubleSpend',
  });
});

test('reads no row from anything else', () => {
  for (const value of [undefined, null, 0, '', 'row', [], [JOB], true]) {
    expect(readRow.job(value).kind, JSON.stringify(value)).toBe('unreadable');
    expect(readRow.attempt(value).kind).toBe('unreadable');
    expect(readRow.evidence(value).kind).toBe('unreadable');
    expect(readRow.output(value).kind).toBe('unreadable');
    expect(readRow.health(value).kind).toBe('unreadable');
  }
});
