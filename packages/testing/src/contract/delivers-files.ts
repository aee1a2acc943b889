import { expect } from 'vitest';
import { html, lost, text } from '../answers.ts';
import type { AdapterFacts } from './facts.ts';
import { PNG, submitWithImage } from './png.ts';
import type { Rule } from './rule.ts';
import { answerOf } from './session.ts';

const linksOnly = ({ files }: AdapterFacts) =>
  files === undefined ? 'it takes files as links only' : undefined;

const noUpload = ({ files }: AdapterFacts) =>
  files?.upload === undefined ? 'it has no storage to upload to' : undefined;

/** Files get to the provider before anything is paid. */
export const DELIVERS_FILES: readonly Rule[] = [
  {
    title: 'sends the bytes of a file where the provider takes them, and the key never with them',
    skips: linksOnly,
    async holds(facts, open) {
      const session = open();
      const { upload, wire = '' } = facts.files ?? {};
      session.play(facts.job.queued);
      if (upload !== undefined) {
        session.api.on(upload.ticket, answerOf(upload.reply));
        session.api.on(upload.put, text(200, ''));
      }
      await submitWithImage(session, facts);
      const sent = upload?.fileUrl ?? `data:image/png;base64,${btoa(String.fromCharCode(...PNG))}`;
      const body = { ...facts.requests.minimal.body, [wire]: sent };
      const calls = session.api.calls.map((call) => `${call.method} ${call.url}`);
      if (upload !== undefined) expect(calls.slice(0, 2)).toEqual([upload.ticket, upload.put]);
      expect(session.api.callsTo(upload?.ticket ?? '').map((call) => call.body)).toEqual(
        upload === undefined ? [] : [upload.body],
      );
      expect(session.api.callsTo(facts.calls.submit).map((call) => call.body)).toEqual([body]);
    },
  },
  {
    title: 'tries an upload again, and pays nothing when it cannot be done (A17)',
    skips: noUpload,
    async holds(facts, open) {
      const { upload } = facts.files ?? {};
      if (upload === undefined) return;
      const again = open();
      again.play(facts.job.queued);
      again.api.on(upload.ticket, html(503), answerOf(upload.reply));
      again.api.on(upload.put, lost(), text(200, ''));
      await submitWithImage(again, facts);
      expect(again.submits()).toBe(1);

      const never = open();
      never.api.on(upload.ticket, html(503));
      const error = await never.failure(submitWithImage(never, facts));
      expect(error).toMatchObject({
        code: 'upload_failed',
        phase: 'upload',
        mayHaveCharged: 'no',
        retry: { safe: true },
      });
      expect(never.api.callsTo(upload.ticket).length).toBeLessThanOrEqual(5);
      expect(never.submits()).toBe(0);
    },
  },
  {
    title: 'refuses bytes that are no picture, before any call',
    skips: linksOnly,
    async holds(facts, open) {
      const session = open();
      const bytes = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>');
      const error = await session.failure(submitWithImage(session, facts, bytes));
      expect(error).toMatchObject({ code: 'invalid_request', mayHaveCharged: 'no' });
      expect(error.issues.map(({ field }) => field)).toEqual(['image']);
      expect(session.api.calls).toEqual([]);
    },
  },
];
