import { expect } from 'vitest';
import { factsOf, skipsWithout } from './lost.ts';
import type { Rule } from './rule.ts';

/** How a job ends, and what that may have cost. */
export const ENDS: readonly Rule[] = [
  {
    title: 'tells a failed job by its reason, and whether it may be billed (C10)',
    async holds(facts, open) {
      const told = [];
      for (const { stage } of facts.job.failures) {
        const session = open();
        session.play(facts.job.running, stage);
        const { job } = await session.submit();
        const {
          code,
          mayHaveCharged,
          providerCode,
          job: handle,
        } = await session.failure(job.wait());
        const { requestId } = handle ?? {};
        const { state } = job.snapshot;
        told.push({ stage, code, mayHaveCharged, providerCode, requestId, state });
        expect(session.submits()).toBe(1);
      }
      const { requestId } = facts.submit;
      const end = { providerCode: undefined, requestId, state: 'failed' };
      expect(told).toEqual(facts.job.failures.map((failure) => ({ ...end, ...failure })));
    },
  },
  {
    title: 'counts what a failed job may have cost as paid back where that is documented',
    skips: skipsWithout('refunds', 'it does not say that failed jobs are paid back'),
    async holds(facts, open) {
      const { withinMs } = factsOf(facts, 'refunds');
      expect(facts.provider().adapter.refunds?.withinMs).toBe(withinMs);
      for (const { stage, mayHaveCharged } of facts.job.failures) {
        const session = open();
        session.play(stage);
        const { job } = await session.submit();
        await session.failure(job.wait());
        const charged = mayHaveCharged === 'unknown' ? 'refund-pending' : mayHaveCharged;
        const [kept] = await session.kinora.jobs();
        expect(kept?.attempts).toMatchObject([{ state: 'failed', charged }]);
      }
    },
  },
  {
    title: 'tells a cancelled job as cancelled, with its handle',
    async holds(facts, open) {
      for (const stage of facts.job.cancelled) {
        const session = open();
        session.play(stage);
        const { job } = await session.submit();
        const error = await session.failure(job.wait());
        expect(error).toMatchObject({
          code: 'cancelled',
          mayHaveCharged: 'unknown',
          job: { requestId: facts.submit.requestId },
        });
      }
    },
  },
  {
    title: 'asks again for a minute when a finished job names no video, then says so (C9)',
    async holds(facts, open) {
      const session = open();
      session.play(facts.job.empty);
      const { job } = await session.submit();
      const startedAt = session.clock.now();
      const error = await session.failure(job.wait());
      expect(error).toMatchObject({
        code: 'output_missing',
        mayHaveCharged: 'yes',
        job: { requestId: facts.submit.requestId },
      });
      expect(session.checks()).toBeGreaterThanOrEqual(5);
      expect(session.clock.now() - startedAt).toBeGreaterThanOrEqual(60_000);
      expect(session.submits()).toBe(1);
    },
  },
  {
    title: 'delivers a video that comes after the state that promises it (C3, C9)',
    async holds(facts, open) {
      const session = open();
      const { empty, running, succeeded, output } = facts.job;
      session.play(empty, empty, running, empty, succeeded);
      const { job } = await session.submit();
      expect((await job.wait()).videos).toEqual(output.videos);
    },
  },
];
