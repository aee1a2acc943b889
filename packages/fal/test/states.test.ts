import { expect, test } from 'vitest';
import { protocol } from '../src/protocol.ts';

const { states } = protocol;

test('fal has three state words, and COMPLETED only says that the job has stopped', () => {
  expect(states.check).toEqual({
    IN_QUEUE: 'queued',
    IN_PROGRESS: 'running',
    COMPLETED: 'stopped',
  });
});

test('a cancel that was only requested is left to the next check', () => {
  expect(states.cancel).toEqual({ OK: 'cancelled', ALREADY_COMPLETED: 'too-late' });
});
