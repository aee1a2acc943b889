import { join } from 'node:path';
import type { Goal, Measure, RunOptions } from '../measure.ts';
import { atMost } from '../run/at-most.ts';
import { median } from '../run/median.ts';
import { runScript } from '../run/run-script.ts';
import { subjects } from '../subjects/subjects.ts';

const script = join(import.meta.dirname, 'import-process.ts');
const show = (ms: number) => `${ms.toFixed(1)} ms`;

/** How long a program waits for its imports. */
export const start: Measure = {
  name: 'start',
  how: `The \`import\` of each subject's packages in a fresh process, in milliseconds, by the process's own clock; one process after another, the subjects in turns. *Process* is the process from its start to its end, beyond one that imports nothing.`,
  columns: [
    { key: 'importMs', title: 'import, median ms', digits: 1 },
    { key: 'fastestMs', title: 'fastest', digits: 1 },
    { key: 'processMs', title: 'process, median ms', digits: 1 },
    { key: 'runs', title: 'runs' },
  ],
  goals: [
    atMost('importMs', 25, { text: 'at most 25 ms', show }),
    atMost('importMs', 15, { text: 'then at most 15 ms', show }),
    ...['@huggingface/inference', 'ai, @ai-sdk/fal'].map(noSlowerThan),
  ],
  run: measure,
};

interface Times {
  readonly importMs: number[];
  readonly processMs: number[];
}

async function measure({ isQuick, say }: RunOptions) {
  const runs = isQuick ? 5 : 30;
  const found = subjects.map(({ name, packages }) => ({ name, packages, times: newTimes() }));
  const nothing = newTimes();
  for (let run = 1; run <= runs; run += 1) {
    await time([], nothing);
    for (const { packages, times } of found) await time(packages, times);
    if (run % 10 === 0) say(`run ${run} of ${runs}`);
  }
  const idleMs = median(nothing.processMs);
  const rows = found.map(({ name, times: { importMs, processMs } }) => ({
    subject: name,
    values: {
      importMs: median(importMs),
      fastestMs: Math.min(...importMs),
      processMs: median(processMs) - idleMs,
      runs,
    },
  }));
  return { rows };
}

function newTimes(): Times {
  return { importMs: [], processMs: [] };
}

async function time(packages: readonly string[], { importMs, processMs }: Times): Promise<void> {
  const startedAt = performance.now();
  importMs.push(Number(await runScript(script, packages)));
  processMs.push(performance.now() - startedAt);
}

function noSlowerThan(peer: string): Goal {
  return {
    text: `no slower than \`${peer}\` in the same run`,
    judge: (rows) => {
      const of = (name: string) =>
        Number(rows.find(({ subject }) => subject === name)?.values['importMs']);
      return {
        isMet: of('kinora') <= of(peer),
        figure: `${show(of('kinora'))} beside ${show(of(peer))}`,
      };
    },
  };
}
