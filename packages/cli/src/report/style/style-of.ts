import type { ReportRecord } from '../report-record.ts';
import { BASE_STYLE } from './base-style.ts';
import { DETAIL_STYLE } from './detail-style.ts';
import { FIGURE_STYLE } from './figure-style.ts';
import { PRINT_STYLE } from './print-style.ts';
import { STAGE_STYLE } from './stage-style.ts';

/** The page's style; the frames of the clips have the shape that most clips have. */
export function styleOf(record: ReportRecord): string {
  const { width, height } = usualShape(record);
  // Upright clips need less room beside each other.
  const column = width >= height ? '23rem' : '14rem';
  const shape = `:root{--shape:${width}/${height};--column:${column}}`;
  return [shape, BASE_STYLE, STAGE_STYLE, FIGURE_STYLE, DETAIL_STYLE, PRINT_STYLE].join('\n');
}

interface Shape {
  readonly width: number;
  readonly height: number;
}

const WIDE: Shape = { width: 16, height: 9 };

function usualShape({ entries }: ReportRecord): Shape {
  const counts = new Map<string, { readonly shape: Shape; times: number }>();
  for (const { media } of entries) {
    if (media === undefined) continue;
    const { width, height } = media;
    const key = (width / height).toFixed(1);
    const known = counts.get(key) ?? { shape: { width, height }, times: 0 };
    counts.set(key, { ...known, times: known.times + 1 });
  }
  const [usual] = [...counts.values()].toSorted((a, b) => b.times - a.times);
  return usual?.shape ?? WIDE;
}
