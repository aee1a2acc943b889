import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Measure } from '../measure.ts';
import type { Judged, Section } from '../results.ts';

const packageFolder = join(import.meta.dirname, '../..');

/** Runs one measure in a folder of its own, and judges its goals by what it found. */
export async function runMeasure(measure: Measure, isQuick: boolean): Promise<Section> {
  const { name, how, columns, goals } = measure;
  const folder = await mkdtemp(join(packageFolder, '.run-'));
  const say = (progress: string) => console.log(`${name}: ${progress}`);
  try {
    const outcome = await measure.run({ isQuick, folder, say });
    const verdicts = goals.map(({ text: goal, judge }): Judged => {
      const verdict = judge(outcome.rows);
      return verdict === undefined ? { goal } : { goal, ...verdict };
    });
    return { name, how, columns, verdicts, ...outcome };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
