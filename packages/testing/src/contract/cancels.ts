import { expect } from 'vitest';
import { html, lost } from '../answers.ts';
import type { AdapterFacts } from './facts.ts';
import type { Rule } from './rule.ts';
import { answerOf, type Session } from './session.ts';

const cannotCancel = ({ cancels }: AdapterFacts) =>
  cancels === undefined ? 'its jobs cannot be cancelled' : undefined;

/** A cancel is a wish; the next state tells what became of it. */
export const CANCELS: readonly Rule[] = [
  {
    title: 'tells what a wish to cancel came to, and sends none where none is heard (G2, G3)',
    async holds(facts, open) {
      const outcomes = [];
      for (const { reply } of facts.cancels ?? []) {
        const session = open();
        session.play(facts.job.running);
        onCancel(session, facts, reply);
        const { job } = await session.submit();
        outcomes.push({ reply, means: await job.cancel() });
        expect(session.api.calls).toHaveLength(2);
      }
      if (facts.cancels !== undefined) return expect(outcomes).toEqual(facts.cancels);
      const session = open();
      session.play(facts.job.running);
      const { job } = await session.submit();
      expect(await job.cancel()).toBe('unsupported');
      expect(session.api.calls).toHaveLength(1);
    },
  },
  {
    title: 'delivers a video that comes after its cancel, and says that one was asked for (G1)',
    skips: cannotCancel,
    async holds(facts, open) {
      const session = open();
      session.play(facts.job.running, facts.job.running, facts.job.succeeded);
      const accepted = facts.cancels?.find(({ means }) => means !== 'too-late');
      if (accepted === undefined) expect.fail('the facts hold no cancel that is heard');
      onCancel(session, facts, accepted.reply);
      const { job } = await session.submit();
      await job.cancel();
      const clip = await job.wait();
      expect(clip.videos).toEqual(facts.job.output.videos);
      expect(clip.cancelRequested).toBe(true);
    },
  },
  {
    title: 'keeps the job when a cancel does not get through (G4)',
    skips: cannotCancel,
    async holds(facts, open) {
      const session = open();
      session.play(facts.job.running, facts.job.succeeded);
      const { job } = await session.submit();
      for (const answer of [lost(), html(503), html(403)]) {
        session.api.on(cancelOf(facts), answer);
        const error = await session.failure(job.cancel());
        expect(error).toMatchObject({
          phase: 'cancel',
          job: { requestId: facts.submit.requestId },
        });
      }
      expect((await job.wait()).cancelRequested).toBe(false);
    },
  },
  {
    title: 'asks nothing about a job that has ended (G2)',
    async holds(facts, open) {
      const session = open();
      session.play(facts.job.succeeded);
      const { job } = await session.submit();
      await job.wait();
      const calls = session.api.calls.length;
      expect(await job.cancel()).toBe('too-late');
      expect(session.api.calls).toHaveLength(calls);
    },
  },
];

function onCancel({ api }: Session, facts: AdapterFacts, reply: Parameters<typeof answerOf>[0]) {
  api.on(cancelOf(facts), answerOf(reply));
}

function cancelOf({ calls }: AdapterFacts): string {
  if (calls.cancel === undefined) throw new Error('the facts name cancels and no call for them');
  return calls.cancel;
}
