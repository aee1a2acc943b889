import type { Asked } from '../job/job-ref.ts';
import type { MediaFacts } from './inspect.ts';

/** One thing that came otherwise than asked for. */
export interface Difference {
  readonly field: keyof Asked;
  readonly asked: number | boolean;
  readonly got: number | boolean;
}

/** What binary fractions may be off by. */
const ROUNDING = 1e-6;

/** How far off counts as the same, by field and the clip's rate; one frame is no difference. */
const TOLERANCES = [
  ['width', () => 0],
  ['height', () => 0],
  ['durationSeconds', (fps) => 1 / fps + ROUNDING],
  ['frames', () => 0],
  ['fps', () => 0.01 + ROUNDING],
  ['audio', () => 0],
] as const satisfies readonly (readonly [keyof Asked, (fps: number) => number])[];

/** Compares what was asked for with what came. */
export function differencesOf(asked: Asked, facts: MediaFacts): readonly Difference[] {
  return TOLERANCES.flatMap(([field, tolerance]) => {
    const wanted = asked[field];
    const got = facts[field];
    const isSame =
      wanted === undefined || Math.abs(Number(got) - Number(wanted)) <= tolerance(facts.fps);
    return isSame ? [] : [{ field, asked: wanted, got }];
  });
}
