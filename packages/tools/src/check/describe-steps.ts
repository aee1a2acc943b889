/** What turbo says of one task after a run; a task that never started has no times. */
interface StepRun {
  readonly task: string;
  readonly cache: { readonly status: string };
  readonly execution?: {
    readonly startTime: number;
    readonly endTime: number;
    readonly exitCode: number | null;
  };
}

/** Reads the summary that turbo writes after a run. */
export function readSummary(text: string): readonly StepRun[] {
  // The shape of turbo 2.11, pinned by the lockfile.
  const { tasks } = JSON.parse(text) as { readonly tasks: readonly StepRun[] };
  return tasks;
}

/** One line for each step: its name, whether it holds, its seconds, and how to mend it. */
export function describeSteps(
  runs: readonly StepRun[],
  steps: Readonly<Record<string, string>>,
): readonly string[] {
  const byTask = new Map(runs.map((run) => [run.task, run]));
  return Object.entries(steps).map(([step, remedy]) => {
    const run = byTask.get(step);
    const name = step.padEnd(10);
    if (run?.execution === undefined) return `${name} not run: a step it needs failed`;
    const { startTime, endTime, exitCode } = run.execution;
    const seconds = `${((endTime - startTime) / 1000).toFixed(1)} s`.padStart(7);
    if (exitCode !== 0) return `${name} FAILED ${seconds}  ${remedy}`;
    return run.cache.status === 'HIT' ? `${name} ok     unchanged` : `${name} ok     ${seconds}`;
  });
}
