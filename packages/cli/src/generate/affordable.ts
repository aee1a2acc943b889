import { KinoraError, type OpenQuote, type Quote } from 'kinora';
import { usd } from '../money/usd.ts';

export interface Choosing {
  readonly maxCostUsd: number | undefined;
  readonly isCheapestFirst: boolean;
}

/**
 * The providers that can do it, within the ceiling as far as their prices are known.
 * @throws KinoraError of the first that cannot, where none can, and `budget_exceeded`
 */
export function affordable(
  quotes: readonly Quote[],
  { maxCostUsd, isCheapestFirst }: Choosing,
): readonly [OpenQuote, ...OpenQuote[]] {
  const given = quotes.filter((quote) => quote.ok);
  const open = isCheapestFirst ? given.toSorted(byCost) : given;
  const [refused] = quotes.filter((quote) => !quote.ok);
  if (open.length === 0 && refused !== undefined) {
    const { code, message, provider, issues } = refused;
    throw new KinoraError(code, message, {
      phase: 'validate',
      mayHaveCharged: 'no',
      provider,
      issues,
    });
  }
  const mostMicroUsd = Math.round((maxCostUsd ?? Infinity) * 1e6);
  const [first, ...others] = open.filter(({ costMicroUsd = 0 }) => costMicroUsd <= mostMicroUsd);
  if (first !== undefined) return [first, ...others];
  const costs = open.map(({ provider, costMicroUsd = 0 }) => `${provider} ${usd(costMicroUsd)}`);
  throw new KinoraError(
    'budget_exceeded',
    `it may cost ${usd(mostMicroUsd)}, and would cost: ${costs.join(', ')}`,
    { phase: 'reserve', mayHaveCharged: 'no' },
  );
}

function byCost(a: OpenQuote, b: OpenQuote): number {
  const [one, other] = [a.costMicroUsd ?? Infinity, b.costMicroUsd ?? Infinity];
  return one === other ? 0 : one - other;
}

/** The question before money is spent, e.g. `Spend $0.40 at fal?`. */
export function spendingQuestion(
  [first, ...others]: readonly [OpenQuote, ...OpenQuote[]],
  maxCostUsd: number | undefined,
): string {
  const { costMicroUsd, isStartingPrice, provider } = first;
  const price =
    costMicroUsd === undefined
      ? 'a price that is not known'
      : `${isStartingPrice ? 'from ' : ''}${usd(costMicroUsd)}`;
  const most = maxCostUsd === undefined ? '' : `, at most ${usd(Math.round(maxCostUsd * 1e6))},`;
  const rest = others.map((quote) => quote.provider);
  const fallback = rest.length === 0 ? '' : `, or else ${rest.join(', ')}`;
  return `Spend ${price}${most} at ${provider}${fallback}?`;
}
