import type { ReadableReply, ReportedError } from '@kinora/core/adapter';
import { maybe, reads } from '@kinora/core/reader';
import * as z from '@kinora/core/schema';
import { codesIn, reportIn } from './report-in.ts';
import { states } from './states.ts';

/** Under HTTP 200 only a code of its own makes a reply an error, and never the record of a job. */
export function readError(reply: ReadableReply): ReportedError | undefined {
  const isError = reply.status >= 300 || (codesIn(reply.json).length > 0 && !isRecord(reply));
  return isError ? reportIn(reply.json) : undefined;
}

function isRecord(reply: ReadableReply): boolean {
  const word = stateIn(reply)?.toLowerCase();
  return word !== undefined && Object.hasOwn(states.result, word);
}

const stateIn = reads(z.object({ status: maybe(z.string()) }), ({ status }) => status);
