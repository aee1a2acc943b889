import { numberIn } from '../contract/binding/fit.ts';
import { DURATION_NAMES, FRAMES_NAMES, RATE_NAMES } from '../contract/binding/names.ts';
import type { Model } from '../contract/model.ts';

type Body = Readonly<Record<string, unknown>>;

/**
 * What a body would cost at a model by the catalogue's price, in millionths of a US dollar;
 * undefined where the price is not known, or the length that it goes by.
 */
export function estimateOf(model: Model, body: Body): number | undefined {
  const { price } = model;
  if (price === undefined || !(price.microUsd >= 0)) return undefined;
  const units = price.per === 'video' ? 1 : secondsOf(model, body);
  if (units === undefined) return undefined;
  // An estimate is held, so it is rounded up, save for what binary fractions add.
  const microUsd = Math.ceil(Number((price.microUsd * units).toPrecision(15)));
  return Number.isSafeInteger(microUsd) ? microUsd : undefined;
}

/** What the body says of the clip's length, else what the provider fills in. */
function secondsOf(model: Model, body: Body): number | undefined {
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
