import type { Comparison, ComparisonEntry } from 'kinora';
import type { ExitCode } from '../command/exit-codes.ts';
import { EXIT } from '../command/exit-codes.ts';
import { exitCodeOf } from '../command/exit-code-of.ts';
import { handleText } from '../command/tell-error.ts';
import { UsageError } from '../command/usage-error.ts';
import { worstExitCode } from '../command/worst-exit-code.ts';
import { USUAL_MODEL } from '../generate/generate-options.ts';
import { leaveJobs } from '../jobs/leave-job.ts';
import { readPrompt } from '../request/read-prompt.ts';
import { requestFrom } from '../request/request-from.ts';
import type { Session } from '../session/session.ts';
import { printable } from '../terminal/printable.ts';
import type { CompareCall } from './compare-options.ts';
import { makeAll } from './make-all.ts';
import { outputFolder } from './output-folder.ts';
import { publishReport } from './publish-report.ts';
import { tellResults } from './tell-results.ts';

/** Quotes, asks, makes all videos at once, and shows what came of them. */
export async function runCompare(call: CompareCall): Promise<ExitCode> {
  const { words, options, open, stdin, out } = call;
  if (options.csv && out.isJson) throw new UsageError('Say --csv or --json, not both.');
  const prompt = await readPrompt(words[0], stdin);
  const models = options.models ?? [USUAL_MODEL];
  const { model: _, ...request } = requestFrom(USUAL_MODEL, prompt, options);
  const folder = await outputFolder({ given: options.output, isForced: options.force });
  let session: Session | undefined;
  try {
    session = await open({ for: 'new-jobs', providers: namedIn(options.providers) });
    const comparison = await makeAll(call, session, { request, models, folder: folder.path });
    if (comparison === undefined) {
      out.note('Nothing was sent.');
      return call.stops.first.aborted ? EXIT.interrupted : EXIT.failed;
    }
    tellResults(comparison, { out, isCsv: options.csv, session });
    if (comparison.entries.some(({ state }) => state === 'succeeded')) {
      await publishReport(comparison, { call, session, folder: folder.path, models, request });
    }
    return await leave(call, session, comparison);
  } finally {
    await session?.close();
    await folder.tidy();
  }
}

function namedIn(providers: readonly string[] | undefined): readonly string[] | undefined {
  return providers?.includes('all') === true ? undefined : providers;
}

async function leave(
  call: CompareCall,
  session: Session,
  { entries }: Comparison,
): Promise<ExitCode> {
  const left = entries.flatMap((entry) =>
    isLeft(entry) && entry.job !== undefined ? session.kinora.resume(entry.job) : [],
  );
  const isStopped = call.stops.first.aborted;
  for (const entry of entries) {
    if (entry.state !== 'unfinished' || entry.job === undefined) continue;
    if (!isStopped || !isLeft(entry)) call.out.note(printable(handleText(entry.job, session)));
  }
  if (isStopped) return leaveJobs(left, call, session);
  const counted = entries.filter((entry) => isNamed(call) || !isLack(entry, entries));
  return worstExitCode(counted.map(codeOf));
}

function isLeft(entry: ComparisonEntry): boolean {
  return entry.state === 'unfinished' && entry.error.code === 'aborted';
}

function isNamed({ options }: CompareCall): boolean {
  return options.providers !== undefined && !options.providers.includes('all');
}

/** A provider that nobody named need not have every model, as long as another one has it. */
function isLack(entry: ComparisonEntry, entries: readonly ComparisonEntry[]): boolean {
  return lacks(entry) && entries.some((other) => other.model === entry.model && !lacks(other));
}

/** It has no such model, or has it for another task. */
function lacks(entry: ComparisonEntry): boolean {
  if (entry.state !== 'refused') return false;
  const { code, issues } = entry.error;
  return code === 'unknown_model' || issues.some(({ field }) => field === 'model');
}

function codeOf(entry: ComparisonEntry): ExitCode {
  return entry.state === 'succeeded' ? EXIT.done : exitCodeOf(entry.error);
}
