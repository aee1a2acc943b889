import type { AmountRange, ModelEntry } from 'kinora';
import { usd } from '../money/usd.ts';
import { printable } from '../terminal/printable.ts';
import type { UnknownModel } from './listed-in.ts';

export const MODEL_HEADS = [
  { head: 'model', wraps: true },
  { head: 'task' },
  { head: 'price' },
  { head: 'length' },
  { head: 'resolutions', wraps: true },
  { head: 'family', wraps: true },
] as const;

/** A model in a few words; `listed` is whether its provider lists it today, where that is known. */
export function modelRow(
  { name, task, family = '', limits, ...prices }: ModelEntry,
  listed: boolean | undefined,
): readonly string[] {
  const { durationSeconds, frames, resolutions = [] } = limits;
  const length =
    durationSeconds === undefined ? rangeText(frames, 'frames') : rangeText(durationSeconds, 's');
  const remark = listed === false ? `${family} (no longer listed)`.trim() : family;
  const row = [name, task, priceText(prices), length, resolutions.join(' '), remark];
  return row.map((cell) => printable(cell));
}

/** A model of which only its provider's list is known. */
export function unknownRow({ name, task }: UnknownModel): readonly string[] {
  return [printable(name), printable(task), '', '', '', '(not in the catalogue)'];
}

function priceText({ price, prices = [] }: Pick<ModelEntry, 'price' | 'prices'>): string {
  const all = [...(price === undefined ? [] : [price]), ...prices];
  const [first] = all.toSorted((a, b) => a.microUsd - b.microUsd);
  if (first === undefined) return '';
  const from = all.length > 1 ? 'from ' : '';
  return `${from}${usd(first.microUsd)} a ${first.per}`;
}

function rangeText(range: AmountRange | readonly number[] | undefined, unit: string): string {
  if (range === undefined) return '';
  if (isList(range)) return `${range.join(', ')} ${unit}`;
  const { minimum, maximum } = range;
  return `${minimum ?? ''}–${maximum ?? ''} ${unit}`;
}

function isList(range: AmountRange | readonly number[]): range is readonly number[] {
  return Array.isArray(range);
}
