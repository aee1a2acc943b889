import type { ConditionalPrice } from '../contract/model.ts';
import type { PriceAnswer, UnitPrice } from '../engine/price.ts';
import type { ErrorCode } from '../errors/error-codes.ts';
import type { ChosenModel } from './choose-model.ts';
import { listPriceOf, secondsOf, timesUnits, type ListPrice } from './estimate.ts';

/** What a request would cost, and how that is known. Money is in millionths of a US dollar. */
export interface QuotedPrice {
  /** The whole request; undefined where it is not known, and never 0 for that. */
  readonly costMicroUsd: number | undefined;
  /** `live`: the provider was asked just now. `list`: the catalogue. */
  readonly basis: 'live' | 'list' | 'unknown';
  /**
   * The bill may be higher: the provider tells one price for the model, which may rise with
   * fields of the request.
   */
  readonly isStartingPrice: boolean;
  /** What one unit costs; absent where the provider prices the whole request. */
  readonly unit: QuotedUnit | undefined;
  /** The wire fields that this price holds for, where the model has others too. */
  readonly holdsFor: ConditionalPrice['when'] | undefined;
  /** The provider's own words on what changes the price. */
  readonly note: string | undefined;
  /** Where the figure comes from. */
  readonly source: string | undefined;
  /** The day of the figure, as `2026-09-23`; absent for a list price whose source has none. */
  readonly asOf: string | undefined;
  /** Why the provider's own price is not used, where it was asked or could be. */
  readonly notLive: NotLive | undefined;
}

export interface QuotedUnit {
  readonly microUsd: number;
  /** `video`, `second`, or the provider's own word. */
  readonly per: string;
}

export interface NotLive {
  readonly code: ErrorCode;
  readonly reason: string;
}

type Body = Readonly<Record<string, unknown>>;

/** The provider's own price where it has told one for this body, else the catalogue's. */
export function quotedPriceOf(
  { adapter, model }: Pick<ChosenModel, 'adapter' | 'model'>,
  body: Body,
  { answer, at }: { readonly answer: PriceAnswer | undefined; readonly at: number },
): QuotedPrice {
  const listed = listPriceOf(model, body);
  if (answer?.kind !== 'told') {
    const notLive = answer && { code: answer.code, reason: answer.reason };
    return { ...byList(listed), notLive };
  }
  // One price for a whole model knows of no field; a list price for just these fields does.
  const isFinest = answer.price.per !== 'call' && listed !== undefined && 'when' in listed.price;
  if (isFinest) return { ...byList(listed), note: answer.price.note };
  const unit = answer.price;
  const units = unitsOf(unit, () => secondsOf(model, body));
  const isWhole = unit.per === 'call';
  return {
    ...UNKNOWN,
    costMicroUsd: units === undefined ? undefined : timesUnits(unit.microUsd, units),
    basis: 'live',
    isStartingPrice: !isWhole && (model.price === undefined || unit.note !== undefined),
    unit: isWhole ? undefined : { microUsd: unit.microUsd, per: unit.per },
    note: unit.note,
    source: `${adapter.name}'s price API`,
    asOf: new Date(at).toISOString().slice(0, 10),
  };
}

const UNKNOWN: QuotedPrice = {
  costMicroUsd: undefined,
  basis: 'unknown',
  isStartingPrice: false,
  unit: undefined,
  holdsFor: undefined,
  note: undefined,
  source: undefined,
  asOf: undefined,
  notLive: undefined,
};

function byList(listed: ListPrice | undefined): QuotedPrice {
  if (listed === undefined) return UNKNOWN;
  const { price, microUsd: costMicroUsd } = listed;
  const { microUsd, per, source } = price;
  return {
    ...UNKNOWN,
    costMicroUsd,
    basis: 'list',
    unit: { microUsd, per },
    holdsFor: 'when' in price ? price.when : undefined,
    source,
    asOf: /\d{4}-\d{2}-\d{2}/.exec(source)?.[0],
  };
}

function unitsOf({ per }: UnitPrice, seconds: () => number | undefined): number | undefined {
  if (per === 'second') return seconds();
  return per === 'call' || per === 'video' ? 1 : undefined;
}
