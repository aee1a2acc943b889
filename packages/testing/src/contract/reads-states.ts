import { expect } from 'vitest';
import type { Stage } from './facts.ts';
import type { OpenSession, Rule } from './rule.ts';
import { listen } from './session.ts';

/** The provider's words are read into ours. */
export const READS_STATES: readonly Rule[] = [
  {
    title: 'reads every state word of the provider (C11)',
    async holds(facts, open) {
      const read: Record<string, string> = {};
      for (const word of Object.keys(facts.job.words)) {
        read[word] = await stateOf(facts.job.saying(word), open);
      }
      expect(read).toEqual(facts.job.words);
    },
  },
  {
    title: 'reads a queued, a running, a finished and a cancelled job',
    async holds(facts, open) {
      const { queued, running, succeeded, cancelled } = facts.job;
      expect(await stateOf(queued, open)).toBe('queued');
      expect(await stateOf(running, open)).toBe('running');
      expect(await stateOf(succeeded, open)).toBe('succeeded');
      for (const stage of cancelled) expect(await stateOf(stage, open)).toBe('cancelled');
    },
  },
  {
    title: 'takes an unknown state word as running, and warns (C2)',
    async holds(facts, open) {
      for (const word of ['reticulating', 'constructor', '__proto__', 'toString', '']) {
        const session = open();
        session.play(facts.job.saying(word), facts.job.succeeded);
        const watched = await session.submit();
        const off = listen(watched);
        await watched.job.wait();
        off();
        const states = watched.snapshots.map(({ state }) => state);
        expect(states, word).toEqual(['running', 'succeeded']);
        expect(watched.warnings.join(), word).toContain(JSON.stringify(word));
      }
    },
  },
  {
    title: 'takes a result that is not ready yet as still running',
    skips: ({ job }) =>
      job.notReady === undefined ? 'it has no state between stopped and its result' : undefined,
    async holds(facts, open) {
      const { running, notReady = running, succeeded } = facts.job;
      expect(await stateOf(notReady, open)).toBe('running');
      const session = open();
      session.play(running, notReady, notReady, succeeded);
      const { job } = await session.submit();
      expect((await job.wait()).videos).toEqual(facts.job.output.videos);
    },
  },
  {
    title: 'never goes back from running to queued (C3)',
    async holds(facts, open) {
      const session = open();
      const { queued, running, succeeded } = facts.job;
      session.play(queued, running, queued, running, queued, succeeded);
      const watched = await session.submit();
      const off = listen(watched);
      await watched.job.wait();
      off();
      const states = watched.snapshots.map(({ state }) => state);
      const firstRunning = states.indexOf('running');
      expect(states.slice(0, firstRunning)).not.toContain('running');
      expect(states.slice(firstRunning)).not.toContain('queued');
      expect(states.at(-1)).toBe('succeeded');
    },
  },
  {
    title: 'reads the videos, seed and cost of a finished job, and keeps the reply',
    async holds({ job: facts, provider }, open) {
      const session = open();
      session.play(facts.succeeded);
      const { job } = await session.submit();
      const clip = await job.wait();
      const raw = (facts.succeeded.result ?? facts.succeeded.check).body;
      expect(job.snapshot).toMatchObject({ state: 'succeeded' });
      expect('output' in job.snapshot && job.snapshot.output).toEqual({ ...facts.output, raw });
      const { videos, seed, actualMicroUsd } = facts.output;
      expect(clip.videos).toEqual(videos);
      // What the provider does not tell is known from what was sent.
      if (seed !== undefined) expect(clip.seed).toBe(seed);
      expect(clip.cost.actualMicroUsd).toBe(actualMicroUsd);
      expect(clip.ref.provider).toBe(provider().adapter.id);
      expect(clip.cancelRequested).toBe(false);
    },
  },
];

async function stateOf(stage: Stage, open: OpenSession): Promise<string> {
  const session = open();
  session.play(stage);
  const { job } = await session.submit();
  const { state } = await job.check();
  expect(session.submits()).toBe(1);
  return state;
}
