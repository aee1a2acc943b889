import type { AmountRange, ModelEntry } from 'kinora';
import { usd } from '../money/usd.ts';
import { printable } from '../terminal/printable.ts';

export const MODEL_HEADS = [
  { head: 'model', wraps: true },
  { head: 'task' },
  { head: 'price' },
  { head: 'length' },
  { head: 'resolutions', wraps: true },
  { head: 'family', wraps: true },
] as const;

/** A model in a few words. */
export function modelRow({
  name,
  task,
  family = '',
  limits,
  ...prices
}: ModelEntry): readonly string[] {
  const { durationSeconds, frames, resolutions = [] } = limits;
  const length =
    durationSeconds === undefined ? rangeText(frames, 'frames') : rangeText(durationSeconds, 's');
  const row = [name, task, priceText(prices), length, resolutions.join(' '), family];
  return row.map((cell) => printable(cell));
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
