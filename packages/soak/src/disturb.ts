import { setTimeout as sleep } from 'node:timers/promises';
import { createRandom } from './create-random.ts';
import type { Crew } from './crew/crew.ts';
import type { SoakPlan } from './soak-plan.ts';

/** What is done to a worker, once so many submits have been accepted. */
interface Disturbance {
  readonly at: number;
  readonly worker: number;
  readonly does: 'kill' | 'stop';
}

/** How often each was done. */
export interface Disturbed {
  kills: number;
  stops: number;
}

const LOOK_EVERY_MS = 25;

/** Kills and stops workers at moments drawn from the seed, until the list is through. */
export async function disturb(
  plan: SoakPlan,
  crew: Crew,
  accepted: () => Promise<number>,
  signal: AbortSignal,
): Promise<Disturbed> {
  const done: Disturbed = { kills: 0, stops: 0 };
  const pauses: Promise<void>[] = [];
  for (const { at, worker, does } of schedule(plan)) {
    while (!signal.aborted && (await accepted()) < at) await sleep(LOOK_EVERY_MS);
    if (signal.aborted) break;
    if (does === 'kill') {
      crew.kill(worker);
      done.kills += 1;
    } else {
      pauses.push(crew.pause(worker, plan.stopMs / plan.speed));
      done.stops += 1;
    }
  }
  await Promise.all(pauses);
  return done;
}

function schedule({ seed, jobs, workers, kills, stops }: SoakPlan): readonly Disturbance[] {
  const random = createRandom(seed + 1);
  const draw = (does: Disturbance['does']): Disturbance => ({
    at: Math.floor((0.02 + 0.9 * random()) * jobs),
    worker: Math.floor(random() * workers),
    does,
  });
  const all = [
    ...Array.from({ length: kills }, () => draw('kill')),
    ...Array.from({ length: stops }, () => draw('stop')),
  ];
  return all.toSorted((one, other) => one.at - other.at);
}
