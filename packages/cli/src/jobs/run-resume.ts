import { isKinoraError, type Clip, type VideoJob } from 'kinora';
import type { Call } from '../command/command.ts';
import { exitCodeOf } from '../command/exit-code-of.ts';
import { EXIT, type ExitCode } from '../command/exit-codes.ts';
import { tellError } from '../command/tell-error.ts';
import { UsageError } from '../command/usage-error.ts';
import { worstExitCode } from '../command/worst-exit-code.ts';
import { outputPath } from '../generate/output-path.ts';
import type { Session } from '../session/session.ts';
import { besides, createBoard, type Board } from '../terminal/board.ts';
import { reportClip } from './clip-report.ts';
import { findJob, type Found } from './find-job.ts';
import { leaveJobs } from './leave-job.ts';
import type { resumeOptions } from './resume-options.ts';
import { watchJob } from './watch-job.ts';

type ResumeCall = Call<typeof resumeOptions>;

/** Sees jobs through that an earlier command has left. */
export async function runResume(call: ResumeCall): Promise<ExitCode> {
  const { open, out, words, options } = call;
  if (options.output !== undefined && words.length !== 1) {
    throw new UsageError('--output is for one job. Name it: kinora resume <id> -o <file>');
  }
  const session = await open({ for: 'kept-jobs' });
  try {
    const found = await foundBy(call, session);
    if (found.length === 0) out.note('No job is open.');
    return await seeAll(call, session, found);
  } finally {
    await session.close();
  }
}

const MOST = 10_000;

async function foundBy({ words }: ResumeCall, { kinora }: Session): Promise<readonly Found[]> {
  if (words.length > 0) return Promise.all(words.map((word) => findJob(kinora, word)));
  const open = await kinora.jobs({ limit: MOST, states: ['open'] });
  return open.map((stored) => ({ ref: stored.snapshot.ref, stored }));
}

async function seeAll(
  call: ResumeCall,
  session: Session,
  found: readonly Found[],
): Promise<ExitCode> {
  const board = createBoard(call.out);
  const left: VideoJob<Clip>[] = [];
  try {
    const codes = await Promise.all(
      found.map((each) => seeOne(each, { call, session, board, left })),
    );
    board.close();
    if (left.length > 0) return await leaveJobs(left, call, session);
    return worstExitCode(codes);
  } finally {
    board.close();
  }
}

interface Scene {
  readonly call: ResumeCall;
  readonly session: Session;
  readonly board: Board;
  readonly left: VideoJob<Clip>[];
}

async function seeOne({ ref, stored }: Found, scene: Scene): Promise<ExitCode> {
  const { call, session, board, left } = scene;
  const { out, options, stops } = call;
  const { first: signal } = stops;
  let job: VideoJob<Clip> | undefined;
  try {
    // A handle may be anybody's text, and is checked first.
    job = session.kinora.resume(ref);
    const { output, force } = options;
    const goal = output === undefined ? stored?.saveAs : undefined;
    const path = goal ?? (await outputPath({ given: output, name: ref.id, isForced: force }));
    // A job that is to be saved elsewhere may have a place of its own that takes no file.
    const saves = goal !== undefined || (await session.kinora.saveAs(ref, path));
    const clip = await watchJob(job, { board, out, signal, first: stored?.snapshot });
    if (!saves) await clip.save(path, { signal });
    await reportClip(clip, path, { out: besides(out, board), world: session.world, signal });
    return EXIT.done;
  } catch (error) {
    const isLeft = isKinoraError(error) && error.code === 'aborted' && signal.aborted;
    if (isLeft && job !== undefined) left.push(job);
    else tellError(besides(out, board), error, session);
    return exitCodeOf(error);
  }
}
