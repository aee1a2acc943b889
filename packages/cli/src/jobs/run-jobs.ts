import type { StoredJob } from 'kinora';
import type { Call } from '../command/command.ts';
import { EXIT, type ExitCode } from '../command/exit-codes.ts';
import { usd } from '../money/usd.ts';
import { durationText } from '../terminal/duration-text.ts';
import { printable } from '../terminal/printable.ts';
import { tableOf } from '../terminal/table.ts';
import type { jobsOptions } from './jobs-options.ts';
import { snapshotFacts } from './snapshot-facts.ts';

const USUAL_LIMIT = 20;

/** Lists what the store has; nobody is asked anything. */
export async function runJobs(call: Call<typeof jobsOptions>): Promise<ExitCode> {
  const { options, open, out } = call;
  const { state, limit = USUAL_LIMIT } = options;
  const session = await open({ for: 'kept-jobs' });
  try {
    const states = state === undefined ? undefined : [state];
    const jobs = await session.kinora.jobs({ limit, states });
    if (jobs.length === 0) out.note(`No such jobs in ${printable(session.store ?? 'memory')}.`);
    else if (out.isJson) for (const job of jobs) out.result('job', factsOf(job), () => '');
    else
      out.result('jobs', {}, () =>
        tableOf(
          out,
          HEADS,
          jobs.map((job) => rowOf(job)),
        ),
      );
    return EXIT.done;
  } finally {
    await session.close();
  }
}

const HEADS = [
  { head: 'job' },
  { head: 'state' },
  { head: 'age', align: 'right' },
  { head: 'cost', align: 'right' },
  { head: 'endpoint', wraps: true },
  { head: 'prompt, file', wraps: true },
] as const;

const LONGEST_PROMPT = 60;

function rowOf({
  id,
  snapshot,
  createdAt,
  attempts,
  request,
  saveAs,
}: StoredJob): readonly string[] {
  const { ref, state } = snapshot;
  const prompt = printable(promptIn(request));
  const short = prompt.length > LONGEST_PROMPT ? `${prompt.slice(0, LONGEST_PROMPT)}…` : prompt;
  const cost = costOf(attempts);
  return [
    id,
    state,
    durationText(Date.now() - createdAt),
    cost === undefined ? '' : usd(cost),
    printable(`${ref.provider} ${ref.model}`),
    [short, ...(saveAs === undefined ? [] : [printable(saveAs)])].join('\n'),
  ];
}

/** What the attempts were billed, else what they were to cost, as far as either is known. */
function costOf(attempts: StoredJob['attempts']): number | undefined {
  const paid = attempts.filter(({ charged }) => charged !== 'no');
  const known = paid.flatMap(
    ({ actualMicroUsd, estimateMicroUsd }) => actualMicroUsd ?? estimateMicroUsd ?? [],
  );
  return known.length === 0 ? undefined : known.reduce((sum, each) => sum + each, 0);
}

function promptIn(request: unknown): string {
  const hasPrompt = typeof request === 'object' && request !== null && 'prompt' in request;
  return hasPrompt && typeof request.prompt === 'string' ? request.prompt : '';
}

function factsOf({ id, snapshot, ...rest }: StoredJob): object {
  return { job: id, ...rest, ...snapshotFacts(snapshot) };
}
