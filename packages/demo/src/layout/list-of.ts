import { HEADINGS, type Parts } from './parts-of.ts';
import { wrap } from './wrap.ts';

const INDENT = 2;
const GAP = 2;

/** A heading and labelled lines for each job, none wider than so many characters. */
export function listOf(rows: readonly Parts[], width: number): string {
  return rows.map((row) => itemOf(row, width).join('\n')).join('\n\n');
}

function itemOf({ who, states, ...rest }: Parts, width: number): readonly string[] {
  const { endpoint, fields, ...last } = rest;
  const parts = { endpoint, fields, states: [states.join(', ')], ...last };
  const labels = Object.entries(parts).map(([name]) => HEADINGS[name as keyof typeof parts]);
  const left = INDENT + Math.max(...labels.map(({ length }) => length)) + GAP;
  const lines = Object.values(parts).flatMap((part, index) => {
    const values = part.flatMap((line) => wrap(line, width - left));
    return values.map((value, at) => label(at === 0 ? labels[index] : '', left) + value);
  });
  return [ruled(who.join(', '), width), ...lines];
}

function label(text: string | undefined, width: number): string {
  return (' '.repeat(INDENT) + (text ?? '')).padEnd(width);
}

function ruled(text: string, width: number): string {
  return `── ${text} `.padEnd(width, '─').slice(0, width);
}
