import type { ReadableReply, ReportedError } from '@kinora/core/adapter';
import { firstOf, maybe, reads } from '@kinora/core/reader';
import * as z from '@kinora/core/schema';
import { billedUnits } from './billed-units.ts';

/** The caller's own start time-out: the request was never begun. */
export const USER_TIMEOUT = 'x-fal-request-timeout-type: user';

/** Reads what went wrong from the headers and from any of the bodies that fal answers. */
export function readError(reply: ReadableReply): ReportedError | undefined {
  const { types, message } = readBody(reply) ?? { types: [], message: undefined };
  const codes = [reply.headers['x-fal-error-type'], ...types, userTimeout(reply)];
  const providerCodes = [...new Set(codes.flatMap((code) => code ?? []))];
  if (message === undefined && providerCodes.length === 0) return undefined;
  return { providerCodes, message: message ?? '', billedUnits: billedUnits(reply) };
}

interface ErrorBody {
  readonly types: readonly (string | undefined)[];
  readonly message: string;
}

const entry = z.object({
  loc: maybe(z.array(z.union([z.string(), z.number()]))),
  msg: maybe(z.string()),
  type: maybe(z.string()),
});

const readBody = firstOf<ErrorBody>(
  // Models.
  reads(z.object({ detail: z.array(entry).check(z.minLength(1)) }), ({ detail }) => ({
    types: detail.map(({ type }) => type),
    message: detail.map(sentenceOf).join('; '),
  })),
  // The platform, and apps that have not been migrated.
  reads(z.object({ detail: z.string(), error_type: maybe(z.string()) }), (said) => ({
    types: [said.error_type],
    message: said.detail,
  })),
  // The queue.
  reads(z.object({ status: z.string() }), ({ status }) => ({ types: [status], message: status })),
);

/** `["body", "image_url"]` is the field `image_url`. */
function sentenceOf({ loc = [], msg, type }: z.output<typeof entry>): string {
  const field = loc.filter((part) => part !== 'body').join('.');
  const text = msg ?? type ?? '';
  return field === '' ? text : `${field}: ${text}`;
}

function userTimeout({ headers }: ReadableReply): string | undefined {
  return headers['x-fal-request-timeout-type'] === 'user' ? USER_TIMEOUT : undefined;
}
