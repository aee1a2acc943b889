import { readFileSync } from 'node:fs';
import { readTable } from '../catalogue/read-table.ts';
import type { TypeFault } from './compile-bodies.ts';

/** What is wrong with the types of fal's client, each with its evidence: type-faults.tsv. */
export function knownFaults(): readonly TypeFault[] {
  const path = 'type-faults.tsv';
  const text = readFileSync(new URL(path, import.meta.url), 'utf8');
  return readTable(path, text, ['id', 'field', 'reason']);
}

/** Faults that are not listed, and listed ones that are none. */
export function unlisted(
  known: readonly TypeFault[],
  found: readonly TypeFault[],
): readonly string[] {
  const [listed, seen] = [known, found].map((faults) =>
    faults.map(({ id, field }) => `${id} ${field}`),
  );
  return [
    ...(seen ?? []).filter((each) => listed?.includes(each) !== true).map((each) => `new: ${each}`),
    ...(listed ?? [])
      .filter((each) => seen?.includes(each) !== true)
      .map((each) => `gone: ${each}`),
  ];
}
