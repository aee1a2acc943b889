import type { FieldIssue, JobRef, JobStore } from 'kinora';
import type { ManifestRow } from '../manifest/manifest-rows.ts';
import { shown } from '../shown.ts';
import type { Found, OutputFolder } from './output-folder.ts';
import { standingOf, type Standing } from './standing.ts';
import type { SurveyedLine } from './survey-lines.ts';

/** What is left to do for a line. */
export type Task =
  /** A request to send, under a key that no job has yet. */
  | 'make'
  /** A job that an earlier run has left, or a video that is made and not here. */
  | 'fetch'
  | 'none';

export interface PlannedLine extends SurveyedLine {
  readonly task: Task;
  readonly copy: number;
  readonly key: string;
  /** Where its video goes. */
  readonly target: string;
  /** What the store knows by now. */
  readonly standing: Standing;
  /** The handle of a job that only the manifest knows. */
  readonly handle: JobRef | undefined;
  /** Its video is where it belongs. */
  readonly isHere: boolean;
  /** What an earlier run has noted of it. */
  readonly earlier: ManifestRow | undefined;
  /** Something about its file that a person should know. */
  readonly remark: string | undefined;
}

export interface PlanNeeds {
  readonly store: JobStore;
  readonly batch: string;
  readonly folder: OutputFolder;
  readonly force: boolean;
  readonly allowDoubleSpend: boolean;
  /** Jobs of a sandbox that ended with its command are not to be found any more. */
  readonly isForgetful: boolean;
}

/** What is left to do for one line, by the store, the disk and the manifest of earlier runs. */
export async function planLine(
  line: SurveyedLine & { readonly copy: number },
  earlier: ManifestRow | undefined,
  needs: PlanNeeds,
): Promise<PlannedLine | { readonly issue: FieldIssue }> {
  const { store, batch, folder, force } = needs;
  const standing = await standingOf(store, keyOf(batch, line), needs);
  const found = await folder.look(line.file);
  if (found.kind === 'blocked') return { issue: found.issue };
  const { target } = found;
  const isOurs = isOwn(found, { line, standing, earlier });
  if (found.kind === 'file' && isOurs === 'no' && !force) return { issue: inTheWay(line.file) };
  const lost = needs.isForgetful ? undefined : lostHandle(standing, earlier);
  const isHere = found.kind === 'file' && (isOurs === 'whole' || (isOurs === 'changed' && !force));
  const task = isHere ? 'none' : taskOf(standing, lost, needs);
  const remark = isHere && isOurs === 'changed' ? CHANGED : undefined;
  const { key } = standing;
  const handle = task === 'make' ? undefined : lost;
  return { ...line, task, key, target, standing, handle, isHere, earlier, remark };
}

/** The name of a line's first job in the store. */
export function keyOf(
  batch: string,
  { digest, copy }: { readonly digest: string; readonly copy: number },
): string {
  return `batch:${batch}:${digest}:${copy}`;
}

const CHANGED = 'its file is not as it was saved; --force fetches it anew, at no cost';

function taskOf(
  { job }: Standing,
  handle: JobRef | undefined,
  { allowDoubleSpend }: PlanNeeds,
): Task {
  if (job === undefined) return handle === undefined || allowDoubleSpend ? 'make' : 'fetch';
  return job.state === 'open' || job.state === 'succeeded' ? 'fetch' : 'none';
}

/** `changed`: it was saved there, and something has been done to it since. */
function isOwn(
  found: Found,
  {
    line,
    standing: { job, saved },
    earlier,
  }: {
    readonly line: SurveyedLine;
    readonly standing: Standing;
    readonly earlier: ManifestRow | undefined;
  },
): 'whole' | 'changed' | 'unsure' | 'no' {
  if (found.kind !== 'file') return 'no';
  const { target, sizeBytes } = found;
  const isNoted = earlier?.file === line.file && earlier.state === 'done';
  const known = saved?.sizeBytes ?? (isNoted ? earlier.sizeBytes : undefined);
  if (job?.state === 'succeeded' || (job === undefined && isNoted)) {
    if (known === sizeBytes) return 'whole';
    const wasHere = isNoted || job?.options.saveAs === target;
    return wasHere ? 'changed' : 'no';
  }
  // It may have been renamed into place a moment before the process ended.
  return job?.state === 'open' && job.options.saveAs === target ? 'unsure' : 'no';
}

/** A job that was sent, of which this store knows nothing. */
export function lostHandle(
  { tries }: Standing,
  earlier: ManifestRow | undefined,
): JobRef | undefined {
  if (tries > 0 || earlier?.job === undefined) return undefined;
  return earlier.state === 'waiting' || earlier.charged === 'no' ? undefined : earlier.job;
}

function inTheWay(file: string): FieldIssue {
  const given = `${shown(file)}, where a file is that this request did not make`;
  return { field: 'output', given, allowed: 'a name that is free; --force replaces the file' };
}
