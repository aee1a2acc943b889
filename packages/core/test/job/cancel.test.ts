import { expect, test } from 'vitest';
import { createJobEmitter } from '../../src/job/job-events.ts';
import { createVideoJob, type CancelOutcome } from '../../src/job/video-job.ts';

const ref = { version: 1, id: 'job_1', provider: 'acme', model: 'fox', submittedAt: 0 } as const;

/** A job whose provider answers cancels in this order, and is asked nothing else. */
function openJob(...outcomes: readonly CancelOutcome[]) {
  const left = [...outcomes];
  const never = () => expect.fail('a cancel needs nothing else');
  return createVideoJob(
    { ref, at: 0, state: 'queued' },
    {
      emitter: createJobEmitter(),
      follow: never,
      check: never,
      cancel: async () => left.shift() ?? never(),
      expectedEndOf: () => undefined,
      resultOf: never,
      sleep: never,
    },
  );
}

test('a job that was cancelled is so still, where the provider only says that it has ended', async () => {
  const job = openJob('cancelled', 'too-late');
  expect([await job.cancel(), await job.cancel()]).toEqual(['cancelled', 'cancelled']);
});

test('a cancel that was only requested may turn out too late', async () => {
  const job = openJob('requested', 'too-late');
  expect([await job.cancel(), await job.cancel()]).toEqual(['requested', 'too-late']);
});
