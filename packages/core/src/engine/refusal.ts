import type { Adapter, Meaning, ReportedError } from '../contract/adapter.ts';
import type { HttpReply } from '../transport/transport.ts';

/** A reply that says no, in our words and theirs. */
export interface Refusal {
  readonly means: Meaning;
  /** The meaning comes from the provider's own words, not from the HTTP status alone. */
  readonly isCertain: boolean;
  readonly message: string;
  readonly providerCodes: readonly string[];
  /** The provider says that it bills nothing for this. */
  readonly isFree: boolean;
}

const LONGEST_MESSAGE = 300;

/** The refusal in a reply, if it is one. Evidence in order: their code, their text, the HTTP status. */
export function refusalIn(adapter: Adapter, reply: HttpReply): Refusal | undefined {
  const isError = reply.status < 200 || reply.status >= 300;
  if (!isError && adapter.errors.under200 === undefined) return undefined;
  const reported = adapter.errors.read(reply);
  if (reported === undefined && !isError) return undefined;
  return refusalOf(adapter, reported, reply);
}

export function refusalOf(
  { errors }: Adapter,
  reported: ReportedError | undefined,
  { status, excerpt }: { readonly status: number; readonly excerpt?: string },
): Refusal {
  const providerCodes = reported?.providerCodes ?? [];
  const said = plain(reported?.message ?? excerpt ?? '');
  const isPage = said === '' || (reported === undefined && said.startsWith('<'));
  const message = isPage ? `HTTP ${status}` : said;
  const known = providerCodes.find((code) => Object.hasOwn(errors.codes, code));
  const byCode = known === undefined ? undefined : errors.codes[known];
  const means = byCode ?? errors.texts?.find(({ text }) => text.test(message))?.means;
  const isCertain = means !== undefined;
  return {
    means: means ?? meaningOfStatus(status, providerCodes),
    isCertain,
    message,
    providerCodes,
    isFree: reported?.billedUnits === 0,
  };
}

const MEANINGS: Readonly<Record<number, Meaning>> = {
  400: 'invalid_request',
  401: 'unauthenticated',
  402: 'insufficient_funds',
  403: 'forbidden',
  404: 'job_not_found',
  410: 'job_not_found',
  413: 'invalid_request',
  422: 'invalid_request',
  429: 'rate_limited',
  499: 'cancelled',
};

/** An error under HTTP 200 often repeats the status it should have had. */
function meaningOfStatus(status: number, codes: readonly string[]): Meaning {
  const stated =
    status < 300 ? codes.map(Number).find((code) => code >= 400 && code < 600) : status;
  return (
    MEANINGS[stated ?? 500] ?? ((stated ?? 500) >= 500 ? 'provider_unavailable' : 'invalid_reply')
  );
}

/** Text from outside on one line, without control characters, cut to a readable length. */
export function plain(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these are what has to go
  const line = text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim();
  return line.length > LONGEST_MESSAGE ? `${line.slice(0, LONGEST_MESSAGE)}…` : line;
}
