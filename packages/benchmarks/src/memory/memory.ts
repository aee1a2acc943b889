import { join } from 'node:path';
import type { Measure, RunOptions } from '../measure.ts';
import { atMost } from '../run/at-most.ts';
import { median } from '../run/median.ts';
import { runScript } from '../run/run-script.ts';
import { forkSandbox } from '../sandbox/fork-sandbox.ts';
import { subjects } from '../subjects/subjects.ts';
import type { MemoryInput, MemoryOutput } from './memory-process.ts';

const script = join(import.meta.dirname, 'memory-process.ts');
const CLIP_BYTES = 256 * 2 ** 20;
const MB = 2 ** 20;

/** What a large result takes in memory on its way to the disk. */
export const memory: Measure = {
  name: 'memory',
  how: `Each makes and saves two videos in a process of its own, a small one and then one of 256 MB. *Idle* is the memory of the process (RSS) between the two, when all code is loaded, *peak* is the most it ever held, as the system tells it; medians of interleaved runs, in MB. Where a subject gives a link, the caller streams the file to the disk by \`fetch\` and \`writeFile\`.`,
  columns: [
    { key: 'moreBytes', title: 'peak over idle', per: MB },
    { key: 'idleBytes', title: 'idle', per: MB },
    { key: 'peakBytes', title: 'peak', per: MB },
    { key: 'runs', title: 'runs' },
  ],
  goals: [
    atMost('moreBytes', 40 * MB, {
      text: 'saving 256 MB takes at most 40 MB over idle',
      show: (bytes) => `${(bytes / MB).toFixed(0)} MB`,
    }),
  ],
  run: measure,
};

async function measure({ isQuick, folder, say }: RunOptions) {
  const runs = isQuick ? 1 : 3;
  const sandbox = await forkSandbox(0, CLIP_BYTES);
  const found = new Map<string, MemoryOutput[]>(subjects.map(({ name }) => [name, []]));
  try {
    for (let run = 1; run <= runs; run += 1) {
      for (const [subject, outputs] of found) {
        const input: MemoryInput = { subject, access: sandbox.access, folder };
        const output = (await runScript(script, input)) as MemoryOutput;
        if (output.savedBytes !== CLIP_BYTES) {
          throw new Error(`${subject} saved ${output.savedBytes} bytes of ${CLIP_BYTES}`);
        }
        outputs.push(output);
      }
      say(`run ${run} of ${runs}`);
    }
  } finally {
    sandbox.close();
  }
  const rows = [...found].map(([subject, outputs]) => ({ subject, values: valuesOf(outputs) }));
  return { rows };
}

function valuesOf(outputs: readonly MemoryOutput[]) {
  return {
    moreBytes: median(outputs.map(({ idleBytes, peakBytes }) => peakBytes - idleBytes)),
    idleBytes: median(outputs.map(({ idleBytes }) => idleBytes)),
    peakBytes: median(outputs.map(({ peakBytes }) => peakBytes)),
    runs: outputs.length,
  };
}
