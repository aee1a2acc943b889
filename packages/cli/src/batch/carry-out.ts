import { basename, extname, join, resolve } from 'node:path';
import { EXIT, type ExitCode } from '../command/exit-codes.ts';
import { UsageError } from '../command/usage-error.ts';
import type { BatchCall } from './batch-options.ts';
import type { BatchSite } from './batch-site.ts';
import { batchName, identify } from './manifest/identify.ts';
import { readManifest } from './manifest/read-manifest.ts';
import { openOutputFolder } from './plan/output-folder.ts';
import { MANIFEST_NAME } from './plan/output-name.ts';
import { surveyBatch } from './plan/survey-batch.ts';
import { agreeOn } from './progress/agree-on.ts';
import { tellPlan } from './progress/tell-plan.ts';
import { openBatchFile, type BatchFile } from './read/open-batch-file.ts';
import { makeAll } from './run/make-all.ts';
import { budgetName, NO_CEILING_USD } from './run/purse.ts';

/** Reads all of a batch and what became of it before, asks, and makes what is left. */
export async function carryOut(call: BatchCall): Promise<ExitCode> {
  const { words, options, open } = call;
  const file = await openBatchFile(words[0] ?? '', options.format);
  try {
    const folder = await openOutputFolder(options.output ?? besideOf(file));
    const earlier = await readManifest(join(folder.path, MANIFEST_NAME));
    const maxCostUsd = options.maxCost ?? earlier?.head.maxCostUsd;
    requireCeiling(options.allowDoubleSpend, maxCostUsd);
    const budget = budgetName(batchName(earlier?.head, folder.path));
    const session = await open({
      for: 'new-jobs',
      providers: options.provider,
      budgets: { [budget]: { limitUsd: maxCostUsd ?? NO_CEILING_USD } },
    });
    try {
      return await inSession(call, { file, folder, earlier, session, maxCostUsd });
    } finally {
      await session.close();
    }
  } finally {
    await file.close();
  }
}

/** As in the library: what may be paid twice has an end. */
function requireCeiling(allowDoubleSpend: boolean, maxCostUsd: number | undefined): void {
  if (!allowDoubleSpend || maxCostUsd !== undefined) return;
  throw new UsageError('With --allow-double-spend, say what all may cost: --max-cost <usd>.');
}

/** Where the batch lies, so that it is the same folder wherever the command is given. */
function besideOf({ path }: BatchFile): string {
  return resolve(path, '..', `${basename(path, extname(path))}-videos`);
}

async function inSession(call: BatchCall, site: BatchSite): Promise<ExitCode> {
  const { options, stops, out } = call;
  const { file, folder, earlier, session, maxCostUsd } = site;
  const head = identify(earlier?.head, {
    source: file.name,
    folder: folder.path,
    world: session.world,
    store: session.store,
    maxCostUsd,
  });
  try {
    const surveyed = await surveyBatch(call, site, head);
    const { maxCost, keepGoing } = options;
    tellPlan(out, surveyed.plan, { head, isGiven: maxCost !== undefined, keepGoing });
    if (surveyed.plan.bad.length > 0 && !keepGoing) return EXIT.usage;
    if (!(await agreeOn(call, site, surveyed.plan))) {
      out.note('Nothing was sent.');
      return stops.first.aborted ? EXIT.interrupted : EXIT.failed;
    }
    return await makeAll(call, site, { ...surveyed, head });
  } catch (error) {
    if (!stops.first.aborted || error !== stops.first.reason) throw error;
    out.note('Stopped. Nothing was sent.');
    return EXIT.interrupted;
  }
}
