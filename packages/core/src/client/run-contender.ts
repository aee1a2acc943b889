import { isKinoraError, type KinoraError } from '../errors/kinora-error.ts';
import type { JobState } from '../job/job-state.ts';
import type { VideoJob } from '../job/video-job.ts';
import type { Clip } from '../media/clip.ts';
import { clipFigures } from './clip-figures.ts';
import type { ComparedRequest, CompareOptions } from './compare-options.ts';
import type { ComparisonEntry, ComparisonNews, Contender, UnmadeEntry } from './comparison.ts';
import type { Funded } from './contenders.ts';
import type { Core } from './core.ts';
import type { Deadline } from './deadline.ts';
import { placeFor, submitJob } from './submit-job.ts';

interface Call {
  readonly request: ComparedRequest;
  readonly options: CompareOptions;
  readonly deadline: Deadline;
}

/** Makes one video of a comparison; what goes wrong is its entry's error. */
export async function runContender(
  core: Core,
  funded: Funded,
  call: Call,
): Promise<ComparisonEntry> {
  const entry = await entryOf(core, funded, call);
  tell(call.options, { kind: 'end', entry });
  return entry;
}

async function entryOf(core: Core, funded: Funded, call: Call): Promise<ComparisonEntry> {
  const { contender, holdMicroUsd } = funded;
  const { refusal: error } = contender;
  if (error !== undefined) return { ...contender, state: 'refused', error, job: undefined };
  let job: VideoJob<Clip> | undefined;
  try {
    const { request, options, deadline } = call;
    const { provider, model } = contender;
    const money = moneyFor(holdMicroUsd, options);
    const submit = { provider, ...money, ...callOptions(funded, call) };
    const asked = { ...submit, signal: deadline.signal };
    job = await submitJob(core, { ...request, model }, asked, () => placeFor(submit));
    const { ref, clip } = await delivered(job, contender, call);
    const { signal } = options;
    const figures = await clipFigures(core, clip, { contender, measure: options.measure, signal });
    return { ...contender, ...figures, state: 'succeeded', job: ref, clip };
  } catch (thrown) {
    if (!isKinoraError(thrown)) throw thrown;
    return unmade(contender, thrown, job);
  }
}

/** Its share of the ceiling is fixed, so no attempt of it can take from the others. */
function moneyFor(holdMicroUsd: number | undefined, { maxCostUsd, budget }: CompareOptions) {
  if (holdMicroUsd === undefined) return {};
  const share = holdMicroUsd / 1e6;
  return { budget, expectedCostUsd: share, ...(maxCostUsd !== undefined && { maxCostUsd: share }) };
}

function callOptions({ saveAs }: Funded, { options, deadline }: Call) {
  const { adjust, onUnsupported, onUnknownSubmit, onAbort } = options;
  const policy = { adjust, onUnsupported, onUnknownSubmit, onAbort };
  return { ...policy, saveAs, deadlineMs: deadline.leftMs() };
}

async function delivered(job: VideoJob<Clip>, contender: Contender, call: Call) {
  const { options, deadline } = call;
  const news = () => tell(options, { kind: 'state', contender, job, snapshot: job.snapshot });
  news();
  const leave = job.on('state', news);
  try {
    const { signal, onAbort } = options;
    const clip = await job.wait({ signal, onAbort, deadlineMs: deadline.leftMs() });
    return { ref: job.ref, clip };
  } finally {
    leave();
  }
}

function unmade(contender: Contender, error: KinoraError, job?: VideoJob<Clip>): UnmadeEntry {
  const ref = error.job ?? job?.ref;
  if (ref === undefined) {
    const state = error.mayHaveCharged === 'no' ? 'refused' : 'failed';
    return { ...contender, state, error, job: undefined };
  }
  const isOver =
    job === undefined ? !IN_DOUBT.includes(error.code) : ENDED.includes(job.snapshot.state);
  return { ...contender, state: isOver ? 'failed' : 'unfinished', error, job: ref };
}

const ENDED: readonly JobState[] = ['failed', 'cancelled'];
/** A submit that ended so may have been taken. */
const IN_DOUBT: readonly KinoraError['code'][] = ['submit_unknown', 'aborted', 'deadline_exceeded'];

/** What a listener throws is its own affair: jobs that are paid go on. */
function tell({ onNews }: CompareOptions, news: ComparisonNews): void {
  try {
    onNews?.(news);
  } catch {
    // There is nobody to tell.
  }
}
