/** Waits for many videos with one asker in virtual time, and tells what that took. */
import { median } from '../run/median.ts';
import { askers } from './askers.ts';
import { lengthsFrom } from './lengths.ts';
import { createPretendProvider } from './pretend-provider.ts';
import { installVirtualTime } from './virtual-time.ts';

export interface AskingInput {
  readonly asker: string;
  readonly jobs: number;
  /** Jobs before those that are measured. */
  readonly before: number;
}

export interface AskingOutput {
  readonly jobs: number;
  readonly callsPerJob: number;
  readonly lagMs: number;
  readonly lagP95Ms: number;
  readonly waits: readonly Wait[];
}

/** How long the next call was waited for at an age, in the middle of all jobs that came to it. */
export interface Wait {
  readonly ageMs: number;
  readonly waitMs: number;
}

/** Under way at once, so that jobs overlap as they do in practice. */
const AT_ONCE = 25;
const SEED = 90;

const { asker: name, jobs, before } = JSON.parse(process.argv[2] ?? '') as AskingInput;
const asker = askers.find((each) => each.name === name);
if (asker === undefined) throw new Error(`Nobody who asks is called ${name}`);

const time = installVirtualTime();
const lengths = lengthsFrom(SEED);
const provider = createPretendProvider({ now: time.now, lengthMs: () => lengths.next().value });
globalThis.fetch = provider.fetch;

const make = await time.during(asker.connect());
const makeAll = async (count: number) => {
  const left = Array.from({ length: count }).values();
  const takeTurns = async () => {
    for (const _ of left) await make();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, takeTurns));
};
// What is loaded at the first job is there for the others.
await time.during(makeAll(Math.max(1, before)));
provider.take();
await time.during(makeAll(jobs));

const seen = provider.take();
const lags = seen.map(({ lagMs }) => lagMs).toSorted((one, other) => one - other);
const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
console.log(
  JSON.stringify({
    jobs: seen.length,
    callsPerJob: mean(seen.map(({ calls }) => calls)),
    lagMs: mean(lags),
    lagP95Ms: lags[Math.floor(0.95 * lags.length)] ?? Number.NaN,
    waits: waitsIn(seen.map(({ askedAtMs }) => askedAtMs)),
  } satisfies AskingOutput),
);
process.exit();

/** Ages are told apart by five seconds; few jobs come to later ones. */
function waitsIn(jobs: readonly (readonly number[])[]): readonly Wait[] {
  const stepMs = 5000;
  const byAge = new Map<number, number[]>();
  for (const times of jobs) {
    for (const [index, at] of times.entries()) {
      const from = times[index - 1] ?? 0;
      const age = Math.floor(from / stepMs) * stepMs;
      byAge.set(age, [...(byAge.get(age) ?? []), at - from]);
    }
  }
  return [...byAge]
    .filter(([, waits]) => waits.length >= 5)
    .map(([ageMs, waits]) => ({ ageMs: ageMs + stepMs / 2, waitMs: median(waits) }))
    .toSorted((one, other) => one.ageMs - other.ageMs);
}
