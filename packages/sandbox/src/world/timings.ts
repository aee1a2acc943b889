/** How long every job waits and runs, on the sandbox's clock. */
export interface Timings {
  readonly queueMs: number;
  readonly runMs: number;
}

/** A job of real life: 4 s in the queue; runs of 86 to 106 s were measured, many are shorter. */
const LIFE: Timings = { queueMs: 4_000, runMs: 60_000 };
const DEFAULT_SPEED = 20;

/** The timings asked for outright, or those of real life made `speed` times faster. */
export function timingsOf(timings: Timings | undefined, speed = DEFAULT_SPEED): Timings {
  return timings ?? { queueMs: LIFE.queueMs / speed, runMs: LIFE.runMs / speed };
}

/** How long something that takes `lifeMs` in real life takes beside jobs of these timings. */
export function besideJobs({ queueMs, runMs }: Timings, lifeMs: number): number {
  return (lifeMs * (queueMs + runMs)) / (LIFE.queueMs + LIFE.runMs);
}
