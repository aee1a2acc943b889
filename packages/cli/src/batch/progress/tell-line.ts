import { usd } from '../../money/usd.ts';
import { printable } from '../../terminal/printable.ts';
import type { ManifestRow } from '../manifest/manifest-rows.ts';
import type { BadLine } from '../read/batch-line.ts';

/** How one line ended, in one line for people. */
export function lineText({ line, id, state, file, costMicroUsd, error }: ManifestRow): string {
  const number = line === undefined ? 'an earlier line' : `line ${line}`;
  const name = id === undefined ? number : `${number} (${printable(id)})`;
  const cost = costMicroUsd === undefined ? '' : `  ${usd(costMicroUsd)}`;
  const why = error === undefined || state === 'done' ? '' : `: ${printable(error.message)}`;
  return `${name}  ${WORDS[state]}  ${printable(file)}${cost}${why}`;
}

const WORDS = {
  waiting: 'not begun',
  open: 'not here yet',
  done: 'done',
  failed: 'failed',
  parked: 'parked',
  invalid: 'not readable',
} as const satisfies Record<ManifestRow['state'], string>;

/** All that is wrong with a line, each thing on a line of its own. */
export function badLineText({ number, issues }: BadLine): string {
  const all = issues.map(({ field, given, allowed }) => {
    const takes = allowed === '' ? '' : ` It takes ${allowed}.`;
    return printable(`line ${number}  ${field}: ${given}.${takes}`);
  });
  return all.join('\n');
}
