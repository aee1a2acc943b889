import { expect } from 'vitest';
import type { JobRef } from '@kinora/core';
import type { Rule } from './rule.ts';
import { throughJson } from './session.ts';

/** A job outlives the process that started it. */
export const RESUMES: readonly Rule[] = [
  {
    title: 'picks a job up from its handle as JSON, and asks the same questions (K6)',
    async holds(facts, open) {
      const first = open();
      first.play(facts.job.queued, facts.job.succeeded);
      const { job } = await first.submit();
      await job.wait();

      const second = open();
      second.play(facts.job.queued, facts.job.succeeded);
      const resumed = second.resume(throughJson(job.ref));
      const clip = await resumed.job.wait();
      expect(clip.videos).toEqual(facts.job.output.videos);
      expect(resumed.job.ref).toEqual(throughJson(job.ref));
      expect(second.submits()).toBe(0);
      const asked = first.api.calls.slice(1).map(({ method, url }) => `${method} ${url}`);
      expect(second.api.calls.map(({ method, url }) => `${method} ${url}`)).toEqual(asked);
    },
  },
  {
    title: 'refuses a handle of another account, before any call (K7)',
    async holds(facts, open) {
      const first = open();
      first.play(facts.job.queued);
      const { job } = await first.submit();
      const other = open({ apiKey: 'other-key-id:other-secret-4711' });
      const error = await other.failure(other.kinora.wait(job.ref));
      expect(error).toMatchObject({ code: 'invalid_request', phase: 'validate' });
      expect(error.message).toContain('another API key');
      expect(other.api.calls).toEqual([]);
    },
  },
  {
    title: 'refuses what is no handle, before any call',
    async holds(facts, open) {
      const session = open();
      session.play(facts.job.queued);
      const { job } = await session.submit();
      const { ref } = job;
      const handles: readonly unknown[] = [
        null,
        undefined,
        'job_1',
        17,
        [],
        {},
        { ...ref, version: 2 },
        { ...ref, requestId: 17 },
        { ...ref, submittedAt: 'today' },
        { ...ref, provider: 'nobody' },
        { ...ref, provider: '__proto__' },
        { ...ref, links: 'https://elsewhere.example' },
      ];
      for (const handle of handles) {
        // Handles come from databases and queues: what they hold is not known to be one.
        const error = await session.failure(session.kinora.wait(handle as JobRef));
        expect(['invalid_request', 'unknown_provider'], JSON.stringify(handle)).toContain(
          error.code,
        );
      }
      expect(session.api.calls).toHaveLength(1);
    },
  },
  {
    title: 'sends no key to links that a handle was given by a stranger (C15)',
    async holds(facts, open) {
      const first = open();
      first.play(facts.job.queued);
      const { job } = await first.submit();
      const link = 'https://elsewhere.example/steal';
      const ref = { ...job.ref, links: { check: link, result: link, cancel: link } };
      const second = open();
      second.play(facts.job.queued, facts.job.succeeded);
      const clip = await second.resume(ref).job.wait();
      expect(clip.videos).toEqual(facts.job.output.videos);
    },
  },
];
