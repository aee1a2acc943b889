import { expect, test } from 'vitest';
import { protocol } from '../src/protocol.ts';

const { states } = protocol;

test('/status: completed, succeeded and failed all say only that the job has stopped', () => {
  expect(states.check).toEqual({
    in_queue: 'queued',
    pending: 'queued',
    waiting: 'queued',
    starting: 'queued',
    in_progress: 'running',
    processing: 'running',
    completed: 'stopped',
    succeeded: 'stopped',
    failed: 'stopped',
    cancelled: 'cancelled',
    canceled: 'cancelled',
  });
});

test('/result tells how a job has ended, in either word for success', () => {
  expect(states.result).toEqual({
    in_queue: 'queued',
    pending: 'queued',
    waiting: 'queued',
    starting: 'queued',
    in_progress: 'running',
    processing: 'running',
    completed: 'succeeded',
    succeeded: 'succeeded',
    failed: 'failed',
    cancelled: 'cancelled',
    canceled: 'cancelled',
  });
});

test('/cancel: an outcome that is not listed leaves it to the next check', () => {
  expect(states.cancel).toEqual({
    cancelled: 'cancelled',
    canceled: 'cancelled',
    not_cancellable: 'too-late',
  });
});
