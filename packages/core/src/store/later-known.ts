import type { StoreWrite } from './job-store.ts';
import type { AttemptRow } from './rows.ts';

type Known = Pick<AttemptRow, 'requestId' | 'links'>;

/**
 * An attempt that was given up, and followed by another, turns out to have been taken: it is on the
 * bill, and its id leads to its video. What is held for it stays; what was given back is spent.
 */
export function laterKnown(row: AttemptRow, { requestId, links }: Known): readonly StoreWrite[] {
  const { version, budget, holdMicroUsd, estimateMicroUsd = 0 } = row;
  const known = { ...row, version: version + 1, charged: 'yes', requestId, links } as const;
  const write: StoreWrite = { kind: 'attempt', row: known, was: version };
  if (budget === undefined || holdMicroUsd > 0) return [write];
  return [write, { kind: 'spend', budget, heldMicroUsd: 0, spentMicroUsd: estimateMicroUsd }];
}
