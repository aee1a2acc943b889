import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { UsageError } from '../../command/usage-error.ts';
import { printable } from '../../terminal/printable.ts';
import type { ManifestHead } from './manifest-rows.ts';

export interface Surroundings {
  readonly source: string;
  readonly folder: string;
  readonly world: ManifestHead['world'];
  readonly store: string | undefined;
  readonly maxCostUsd: number | undefined;
}

/** The name of a batch, which is that of its output folder until a manifest keeps it. */
export function batchName(earlier: ManifestHead | undefined, folder: string): string {
  return earlier?.batch ?? createHash('sha256').update(folder).digest('hex').slice(0, 16);
}

/**
 * What a batch is called and drawn on from now on.
 * @throws UsageError where its jobs are kept in another store, or were made in the other world
 */
export function identify(earlier: ManifestHead | undefined, now: Surroundings): ManifestHead {
  const { source, folder, world, store } = now;
  if (earlier !== undefined) requireSame(earlier, now);
  const maxCostUsd = now.maxCostUsd ?? earlier?.maxCostUsd;
  return {
    kind: 'batch',
    version: 1,
    batch: batchName(earlier, folder),
    source,
    world,
    ...(store !== undefined && { store }),
    ...(maxCostUsd !== undefined && { maxCostUsd }),
  };
}

function requireSame(earlier: ManifestHead, { world, store, folder }: Surroundings): void {
  const another = 'Choose another folder with --output.';
  if (earlier.world !== world) {
    const was = earlier.world === 'sandbox' ? 'on the sandbox' : 'at the providers';
    const is = world === 'sandbox' ? 'run on the sandbox' : 'be paid for';
    throw new UsageError(
      `${printable(folder)} holds a batch that was made ${was}, and this would ${is}. ${another}`,
    );
  }
  const { store: kept } = earlier;
  // A store that was moved is found at its new place; one that is there still is the right one.
  if (kept === undefined || kept === store || !existsSync(kept)) return;
  throw new UsageError(
    `The jobs of ${printable(folder)} are kept in ${printable(kept)}, and another store may pay ` +
      `for them again. Say --store ${printable(kept)}. ${another}`,
  );
}
