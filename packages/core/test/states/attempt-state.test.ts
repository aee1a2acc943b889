import { expect, test } from 'vitest';
import { mayBecome } from '../../src/steps/attempt-state.ts';
import type { AttemptState } from '../../src/store/rows.ts';

const WAYS: Readonly<Record<AttemptState, string>> = {
  intent: 'submitting queued refused cancelled parked',
  submitting: 'intent unconfirmed queued refused parked',
  unconfirmed: 'intent queued refused parked',
  queued: 'running succeeded failed cancelled parked',
  running: 'succeeded failed cancelled parked',
  parked: 'queued running succeeded failed cancelled',
  refused: 'queued',
  cancelled: 'succeeded',
  failed: '',
  succeeded: '',
};
const states = Object.keys(WAYS) as AttemptState[];

test.each(states)('from %s an attempt goes where its graph leads, and nowhere else', (from) => {
  const ways = states.filter((to) => mayBecome(from, to));
  expect(ways.toSorted()).toEqual(WAYS[from].split(' ').filter(Boolean).toSorted());
});
