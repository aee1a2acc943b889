import {
  isKinoraError,
  type FieldIssue,
  type Kinora,
  type Quote,
  type RefusedQuote,
  type TranslationPolicy,
} from 'kinora';
import type { BatchLine } from '../read/batch-line.ts';
import { shown } from '../shown.ts';

/** Who may make a line, and what is thought of its price. */
export interface Priced {
  /** In the order in which they are tried. */
  readonly providers: readonly string[];
  /** Of the first that can make it, by the list; undefined where that is not known. */
  readonly estimateMicroUsd: number | undefined;
  /** Whether the price of all that can make it is known. */
  readonly isPriced: boolean;
  /** The estimate is the caller's own, since no list has one. */
  readonly isExpected: boolean;
}

export type PriceOf = (
  line: BatchLine,
) => Promise<Priced | { readonly issues: readonly FieldIssue[] }>;

export interface PriceNeeds {
  readonly kinora: Pick<Kinora, 'quote'>;
  /** Those of lines that name none. */
  readonly providers: readonly string[];
  /** The variable that lacks a provider's key, by provider; absent where no key is needed. */
  readonly keys: ReadonlyMap<string, string | undefined> | undefined;
  readonly policy: TranslationPolicy;
  /** Without a price, nothing is sent. */
  readonly isCapped: boolean;
  readonly expectedMicroUsd: number | undefined;
}

/** Checks a line with the client that will send it. Pays nothing. */
export function pricesBy(needs: PriceNeeds): PriceOf {
  const met = new Set<string>();
  return async (line) => {
    const { kinora, policy } = needs;
    const providers = line.providers.length > 0 ? line.providers : needs.providers;
    const keyless = providers.flatMap((name) => keylessIssue(name, needs));
    if (keyless.length > 0) return { issues: keyless };
    const ask = async (live: boolean) => kinora.quote(line.request, { providers, live, ...policy });
    try {
      let quotes = await ask(false);
      const { model } = line.request;
      // Only its provider can tell of a model that no table has; once told, it is known here.
      if (!quotes.some(({ ok }) => ok) && model.includes(':') && !met.has(model)) {
        met.add(model);
        quotes = await ask(true);
      }
      return pricedBy(line, quotes, { ...needs, providers });
    } catch (error) {
      if (!isKinoraError(error)) throw error;
      const { issues, plainMessage } = error;
      return { issues: issues.length > 0 ? issues : [sentence('line', plainMessage)] };
    }
  };
}

function pricedBy(
  line: BatchLine,
  quotes: readonly Quote[],
  { providers, isCapped, expectedMicroUsd }: PriceNeeds,
): Priced | { readonly issues: readonly FieldIssue[] } {
  const able = quotes.flatMap((quote) => (quote.ok ? [quote] : []));
  if (able.length === 0) {
    return {
      issues: refusals(
        quotes.flatMap((quote) => (quote.ok ? [] : [quote])),
        line.request,
      ),
    };
  }
  const isPriced = able.every(({ costMicroUsd }) => costMicroUsd !== undefined);
  // Under a ceiling, those whose price is not known are passed over.
  const priced = able.find(({ costMicroUsd }) => costMicroUsd !== undefined);
  const isExpected = priced === undefined && expectedMicroUsd !== undefined;
  const listed = isCapped ? priced : able[0];
  const estimateMicroUsd = isExpected ? expectedMicroUsd : listed?.costMicroUsd;
  if (isCapped && estimateMicroUsd === undefined) return { issues: [unpriced(able)] };
  return { providers, estimateMicroUsd, isPriced, isExpected };
}

/** A key that is missing would stop the batch half way. */
function keylessIssue(name: string, { keys }: PriceNeeds): readonly FieldIssue[] {
  const variable = keys?.get(name);
  if (variable === undefined) return [];
  const allowed = `providers whose key is set; put it into ${variable}`;
  return [{ field: 'provider', given: `${shown(name)}, whose key is not set`, allowed }];
}

function unpriced(able: readonly { readonly model: string }[]): FieldIssue {
  const given = `${able.map(({ model }) => model).join(', ')}, whose price is not known`;
  const allowed = 'known prices under a ceiling; --expected-cost says what such a video costs';
  return { field: 'model', given, allowed };
}

function refusals(
  quotes: readonly RefusedQuote[],
  { model }: BatchLine['request'],
): readonly FieldIssue[] {
  const isUnknown = quotes.every(({ code }) => code === 'unknown_model');
  // Every provider would name the same models.
  const told = isUnknown ? quotes.slice(0, 1) : quotes;
  return told.flatMap(({ provider, issues, message, code }) => {
    if (code === 'unknown_model') return [sentence('model', `${shown(model)}: ${message}`)];
    const at = (issue: FieldIssue) => ({ ...issue, allowed: `${issue.allowed} (${provider})` });
    return issues.length > 0 ? issues.map(at) : [sentence('line', `${message} (${provider})`)];
  });
}

/** What has no values to list is said in the library's words. */
function sentence(field: string, message: string): FieldIssue {
  return { field, given: message.replace(/\.$/, ''), allowed: '' };
}
