import type { WireField } from '../contract/model.ts';
import type { SchemaPart } from './plain-schema.ts';

type Limits = Omit<WireField, 'type'>;

/** What a part rules out by numbers; undefined where that contradicts itself or is no number. */
export function limitsIn(type: WireField['type'], part: SchemaPart): Limits | undefined {
  if (type === 'integer' || type === 'number') return rangeIn(type, part);
  if (type === 'string') return countsIn(part, ['maxLength']);
  return type === 'array' ? countsIn(part, ['minItems', 'maxItems']) : {};
}

const RANGE_WORDS = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'] as const;

function rangeIn(type: 'integer' | 'number', part: SchemaPart): Limits | undefined {
  const said = RANGE_WORDS.map((word) => part[word] ?? undefined);
  if (!said.every(isBound)) return undefined;
  const [minimum, maximum, above, below] = said;
  const low = edgeOf(minimum, above, Math.max);
  const high = edgeOf(maximum, below, Math.min);
  const from = type === 'integer' && low.isOut ? { at: low.at + 1, isOut: false } : low;
  const to = type === 'integer' && high.isOut ? { at: high.at - 1, isOut: false } : high;
  if ((from.isOut && to.isOut) || from.at > to.at) return undefined;
  return {
    ...(Number.isFinite(from.at) && { minimum: from.at }),
    ...(Number.isFinite(to.at) && { maximum: to.at }),
    ...(from.isOut && { exclusive: 'minimum' }),
    ...(to.isOut && { exclusive: 'maximum' }),
  };
}

type Bound = number | boolean | undefined;

function isBound(value: unknown, index: number): value is Bound {
  if (value === undefined) return true;
  return typeof value === 'number'
    ? Number.isFinite(value)
    : index > 1 && typeof value === 'boolean';
}

/** Older schemas say by a flag that the bound is left out, newer ones by a bound of its own. */
function edgeOf(bound: Bound, exclusive: Bound, tighter: (a: number, b: number) => number) {
  const open = tighter === Math.max ? -Infinity : Infinity;
  const at = typeof bound === 'number' ? bound : open;
  if (typeof exclusive !== 'number') return { at, isOut: exclusive === true && at !== open };
  const edge = tighter(at, exclusive);
  return { at: edge, isOut: edge === exclusive };
}

function countsIn<Word extends 'maxLength' | 'minItems' | 'maxItems'>(
  part: SchemaPart,
  words: readonly Word[],
): Limits | undefined {
  const said = words.flatMap((word) => {
    const count = part[word] ?? undefined;
    return count === undefined ? [] : [[word, count] as const];
  });
  if (!said.every(([, count]) => Number.isSafeInteger(count) && Number(count) >= 0))
    return undefined;
  const limits: Limits = Object.fromEntries(said);
  const { minItems = 0, maxItems = Infinity } = limits;
  return minItems > maxItems ? undefined : limits;
}
