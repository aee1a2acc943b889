import { join } from 'node:path';
import type { Clip, SubmitOptions, VideoJob } from 'kinora';
import { EXIT, type ExitCode } from '../../command/exit-codes.ts';
import { leaveJobs } from '../../jobs/leave-job.ts';
import { policyFrom } from '../../request/request-from.ts';
import { printable } from '../../terminal/printable.ts';
import type { BatchCall } from '../batch-options.ts';
import type { BatchSite } from '../batch-site.ts';
import { manifestFile, sweepManifestParts, type ManifestFile } from '../manifest/manifest-file.ts';
import type { ManifestHead, ManifestRow } from '../manifest/manifest-rows.ts';
import { MANIFEST_NAME } from '../plan/output-name.ts';
import type { PlannedLine } from '../plan/plan-line.ts';
import type { SurveyedBatch } from '../plan/survey-batch.ts';
import { showBatch } from '../progress/show-batch.ts';
import { tellEnd } from '../progress/tell-end.ts';
import { requestsAgain } from '../read/requests-again.ts';
import { batchExit } from './batch-exit.ts';
import { budgetName } from './purse.ts';
import { runBatch, type BatchNeeds } from './run-batch.ts';
import { createScore, firstRows } from './score.ts';

const USUAL_CONCURRENCY = 8;

/** Writes the manifest, runs what is left, and says what came of it. */
export async function makeAll(
  call: BatchCall,
  site: BatchSite,
  surveyed: SurveyedBatch & { readonly head: ManifestHead },
): Promise<ExitCode> {
  const { plan, head } = surveyed;
  const { world } = site.session;
  const path = join(site.folder.path, MANIFEST_NAME);
  const trouble = new AbortController();
  const manifest = manifestFile(path, head, firstRows(plan), (error) => trouble.abort(error));
  if (!(await isWritten(call, path, manifest))) return EXIT.failed;
  const score = createScore(plan, manifest);
  const board = showBatch(call, site, { score, head });
  try {
    await board.show();
    const needs = needsOf(call, site, surveyed);
    const { onLine, onNews } = board;
    const isHalted = () => trouble.signal.aborted;
    const ending = await runBatch(plan, { ...needs, score, onLine, onNews, isHalted });
    await closed(call, path, manifest);
    const purse = await board.show();
    board.close();
    const tally = score.tally();
    tellEnd(call, { path, ending, tally, purse, world });
    if (ending !== 'stopped') return batchExit(tally, ending);
    return await leaveJobs(jobsIn(manifest.rows(), site), call, site.session);
  } finally {
    board.close();
    await manifest.close().catch(() => {});
  }
}

/** What goes on at the providers. */
function jobsIn(rows: readonly ManifestRow[], { session }: BatchSite): readonly VideoJob<Clip>[] {
  const open = rows.flatMap(({ state, job }) => (state === 'open' ? (job ?? []) : []));
  return open.map((job) => session.kinora.resume(job));
}

function needsOf(
  call: BatchCall,
  site: BatchSite,
  { plan, files, head }: SurveyedBatch & { readonly head: ManifestHead },
): Omit<BatchNeeds, 'score' | 'onLine' | 'onNews' | 'isHalted'> {
  const { options, stops } = call;
  const { kinora, jobs } = site.session;
  const left = plan.lines.filter(({ task }) => task === 'make');
  return {
    kinora,
    store: jobs,
    requests: requestsAgain(site.file.lines(), left, files),
    optionsFor: optionsBy(call, site, head),
    concurrency: options.concurrency ?? USUAL_CONCURRENCY,
    keepGoing: options.keepGoing,
    signal: stops.first,
  };
}

/** Nothing is paid for that could not be written down. */
async function isWritten(
  { out }: BatchCall,
  path: string,
  manifest: ManifestFile,
): Promise<boolean> {
  try {
    await sweepManifestParts(path);
    await manifest.flush();
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const advice = 'Make room, or choose another folder with --output.';
    out.note(
      `error: the manifest ${printable(path)} cannot be written: ${code}. Nothing was sent. ${advice}`,
    );
    return false;
  }
}

/** The store knows all that is in it, so that the end of a batch does not depend on it. */
async function closed({ out }: BatchCall, path: string, manifest: ManifestFile): Promise<void> {
  try {
    await manifest.close();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    out.note(
      printable(`The manifest ${path} is out of date: ${why}. The same command writes it anew.`),
    );
  }
}

function optionsBy(
  { options, stops }: BatchCall,
  { maxCostUsd }: BatchSite,
  { batch }: ManifestHead,
): (line: PlannedLine) => SubmitOptions {
  const policy = policyFrom(options);
  return ({ providers, isPriced, isExpected, key, target }) => {
    const [provider, ...others] = providers;
    const isDrawn = maxCostUsd !== undefined || isPriced || isExpected;
    return {
      ...policy,
      ...(others.length === 0 ? { provider } : { providers }),
      ...(isDrawn && { budget: budgetName(batch) }),
      ...(isExpected && { expectedCostUsd: options.expectedCost }),
      idempotencyKey: key,
      saveAs: target,
      signal: stops.first,
    };
  };
}
