import type { BatchCall } from '../batch-options.ts';
import type { BatchSite } from '../batch-site.ts';
import type { ManifestHead, ManifestRow } from '../manifest/manifest-rows.ts';
import { readPurse, type Purse } from '../run/purse.ts';
import type { Score } from '../run/score.ts';
import { whatIsLeftMs } from '../run/what-is-left.ts';
import { batchProgress } from './batch-progress.ts';
import { lineText } from './tell-line.ts';

/** What people and programs see of a run. */
export interface BatchBoard {
  /** Draws the bar anew, and says what is spent by now. */
  readonly show: () => Promise<Purse>;
  readonly onNews: (row: ManifestRow) => void;
  readonly onLine: (row: ManifestRow) => Promise<void>;
  readonly close: () => void;
}

export function showBatch(
  { out }: Pick<BatchCall, 'out'>,
  { session, maxCostUsd }: BatchSite,
  { score, head }: { readonly score: Score; readonly head: ManifestHead },
): BatchBoard {
  const progress = batchProgress(out);
  const leftMs = whatIsLeftMs(score.tally());
  const show = async () => {
    const known = await readPurse(session.jobs, head.batch, maxCostUsd);
    const purse = { ...known, spentMicroUsd: known.spentMicroUsd + score.notedMicroUsd };
    const tally = score.tally();
    progress.show({ tally, purse, toGoMicroUsd: score.toGoMicroUsd(), leftMs: leftMs(tally) });
    return purse;
  };
  return {
    show,
    onNews(row) {
      if (row.error !== undefined && !out.isJson) progress.say(lineText(row));
      void show();
    },
    async onLine(row) {
      if (out.isJson) out.result('line', row, () => '');
      else progress.say(lineText(row));
      await show();
    },
    close: progress.close,
  };
}
