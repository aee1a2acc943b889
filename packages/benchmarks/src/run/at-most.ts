import type { Goal } from '../measure.ts';

/** A goal that Kinora's figure in a column is at most so much. */
export function atMost(
  key: string,
  limit: number,
  { text, show }: { readonly text: string; readonly show: (value: number) => string },
): Goal {
  return {
    text,
    judge: (rows) => {
      const value = rows.find(({ subject }) => subject === 'kinora')?.values[key];
      if (value === undefined) return undefined;
      if (typeof value !== 'number') return { isMet: false, figure: String(value) };
      return { isMet: value <= limit, figure: show(value) };
    },
  };
}
