import type { Quote } from 'kinora';
import type { Output } from '../terminal/output.ts';
import { printable } from '../terminal/printable.ts';
import { tableOf } from '../terminal/table.ts';
import { usd } from './usd.ts';

/** What each provider would take for a request, and what it would be sent. */
export function quoteTable(quotes: readonly Quote[], out: Parameters<typeof tableOf>[0]): string {
  const heads = [
    { head: 'provider' },
    { head: 'price', align: 'right' },
    { head: 'known by' },
    { head: 'model', wraps: true },
    { head: 'remarks', wraps: true },
  ] as const;
  const rows = quotes.map((quote) => rowOf(quote, out.paint).map((cell) => cell));
  return tableOf(out, heads, rows);
}

function rowOf(quote: Quote, paint: Output['paint']): readonly string[] {
  const { provider } = quote;
  if (!quote.ok) return [provider, paint('red', 'cannot'), '', '', refusalText(quote)];
  const { costMicroUsd, isStartingPrice, basis, asOf, model } = quote;
  const price = costMicroUsd === undefined ? 'unknown' : usd(costMicroUsd);
  const day = asOf === undefined || basis === 'live' ? '' : ` of ${asOf}`;
  return [
    provider,
    paint('green', `${isStartingPrice && costMicroUsd !== undefined ? 'from ' : ''}${price}`),
    basis === 'unknown' ? '' : `${basis}${day}`,
    printable(model),
    printable(remarksOn(quote).join('; ')),
  ];
}

function refusalText({ message, issues }: Extract<Quote, { ok: false }>): string {
  const fields = issues.map(
    ({ field, given, allowed }) => `${field}: ${given}; allowed: ${allowed}`,
  );
  return printable([...(fields.length === 0 ? [message] : fields)].join('; '));
}

const LONGEST_REASON = 80;

/** Reasons may quote a whole reply; `--json` has them in full. */
function shortened(reason: string): string {
  return reason.length > LONGEST_REASON ? `${reason.slice(0, LONGEST_REASON)}…` : reason;
}

function remarksOn(quote: Extract<Quote, { ok: true }>): readonly string[] {
  const { adjusted, unsupported, unverified, note, notLive } = quote;
  return [
    ...adjusted.map(
      ({ field, asked, sent }) => `${field} ${String(asked)} becomes ${String(sent)}`,
    ),
    ...unsupported.map(({ field, reason }) => `${field} is left out: ${reason}`),
    ...(unverified ? ['not in the catalogue'] : []),
    ...(note === undefined ? [] : [note]),
    ...(notLive === undefined ? [] : [`its own price is not known: ${shortened(notLive.reason)}`]),
  ];
}
