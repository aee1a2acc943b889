import { numberIn } from '../contract/binding/fit.ts';
import { DURATION_NAMES, FRAMES_NAMES, RATE_NAMES } from '../contract/binding/names.ts';
import type { ConditionalPrice, Model, Price } from '../contract/model.ts';

type Body = Readonly<Record<string, unknown>>;

/**
 * What a body would cost at a model by the catalogue's price, in millionths of a US dollar;
 * undefined where the price is not known, or the length that it goes by.
 */
export function estimateOf(model: Model, body: Body): number | undefined {
  return listPriceOf(model, body)?.microUsd;
}

/** The catalogue's price for a body. */
export interface ListPrice {
  readonly price: Price | ConditionalPrice;
  /** What the body comes to. */
  readonly microUsd: number | undefined;
}

/** The price for a body with these fields, else the one that holds for all. */
export function listPriceOf(model: Model, body: Body): ListPrice | undefined {
  const { price, prices = [] } = model;
  const fitting = prices.filter(({ when }) => holds(when, model, body));
  const known = fitting.length > 0 || price === undefined ? fitting : [price];
  const listed = known
    .filter(({ microUsd }) => microUsd >= 0)
    .map((each) => ({ price: each, microUsd: amountOf(each, model, body) }));
  // Of several that hold the highest counts, and one that is not known could be higher still.
  const unknown = listed.find(({ microUsd }) => microUsd === undefined);
  return unknown ?? listed.toSorted((a, b) => (b.microUsd ?? 0) - (a.microUsd ?? 0))[0];
}

/** What so many units cost in millionths of a US dollar, where that is a safe number. */
export function timesUnits(microUsd: number, units: number): number | undefined {
  // An estimate is held, so it is rounded up, save for what binary fractions add.
  const total = Math.ceil(Number((microUsd * units).toPrecision(15)));
  return Number.isSafeInteger(total) ? total : undefined;
}

function amountOf({ microUsd, per }: Price, model: Model, body: Body): number | undefined {
  const units = per === 'video' ? 1 : secondsOf(model, body);
  return units === undefined ? undefined : timesUnits(microUsd, units);
}

/** Numbers may be sent as text, so values are compared as text. */
function holds(when: ConditionalPrice['when'], { fields }: Model, body: Body): boolean {
  return Object.entries(when).every(([wire, wanted]) => {
    const sent = Object.hasOwn(body, wire) ? body[wire] : undefined;
    const field = Object.hasOwn(fields, wire) ? fields[wire] : undefined;
    return String(sent ?? field?.default) === String(wanted);
  });
}

/** What the body says of the clip's length, else what the provider fills in. */
export function secondsOf(model: Model, body: Body): number | undefined {
  const filledIn = Object.fromEntries(
    Object.entries(model.fields).map(([wire, field]) => [wire, field.default]),
  );
  const rate = first(body, RATE_NAMES) ?? first(filledIn, RATE_NAMES) ?? model.framesPerSecond;
  return longestIn(body, rate) ?? longestIn(filledIn, rate);
}

/** Where seconds and frames disagree, the longer clip is the one to hold money for. */
function longestIn(values: Body, rate: number | undefined): number | undefined {
  const seconds = first(values, DURATION_NAMES);
  const frames = first(values, FRAMES_NAMES);
  const inFrames = frames !== undefined && rate !== undefined ? frames / rate : undefined;
  if (seconds === undefined || inFrames === undefined) return seconds ?? inFrames;
  return Math.max(seconds, inFrames);
}

/** The first of the fields that holds a number above 0, also as a word such as `5s`. */
function first(values: Body, names: readonly string[]): number | undefined {
  return names.map((name) => amountIn(values, name)).find((amount) => amount !== undefined);
}

function amountIn(values: Body, name: string): number | undefined {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  if (typeof value !== 'number' && typeof value !== 'string') return undefined;
  const amount = numberIn(value);
  return amount !== undefined && amount > 0 ? amount : undefined;
}
