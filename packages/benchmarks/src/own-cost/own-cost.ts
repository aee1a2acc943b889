import { join } from 'node:path';
import type { Goal, Measure, Row, RunOptions } from '../measure.ts';
import { median } from '../run/median.ts';
import { runScript } from '../run/run-script.ts';
import { forkSandbox, type ForkedSandbox } from '../sandbox/fork-sandbox.ts';
import { subjects } from '../subjects/subjects.ts';
import type { CostInput, CostOutput } from './cost-process.ts';

const script = join(import.meta.dirname, 'cost-process.ts');
const LINK_ONLY = 'kinora, without the file';

/** What a client adds to the requests it sends. */
export const ownCost: Measure = {
  name: 'own cost',
  how: `Each makes videos in a process of its own, 50 at a time, on a sandbox in another process whose jobs are done at once, and reads the file of each, 4 kB. In turns with it, batch by batch, the same process sends what one of its jobs had sent, by \`fetch\` alone, with every answer parsed. The figures are medians of the batches, in milliseconds of CPU for one job, all threads counted.`,
  columns: [
    { key: 'ownMs', title: 'CPU beyond fetch, ms', digits: 2 },
    { key: 'allMs', title: 'CPU in all, ms', digits: 2 },
    { key: 'bareMs', title: 'fetch alone, ms', digits: 2 },
    { key: 'jobs', title: 'jobs' },
  ],
  goals: [belowNeutralPeers()],
  run: measure,
};

async function measure({ isQuick, say }: RunOptions) {
  const size = isQuick ? { batches: 2, jobsPerBatch: 50 } : { batches: 8, jobsPerBatch: 250 };
  const sandbox = await forkSandbox();
  const rows: Row[] = [];
  try {
    for (const { name } of subjects) {
      say(name);
      rows.push(await rowOf(name, { ...size, subject: name, withFile: true }, sandbox));
    }
    const [{ name: subject }] = subjects;
    rows.push(await rowOf(LINK_ONLY, { ...size, subject, withFile: false }, sandbox));
  } finally {
    sandbox.close();
  }
  const notes = [
    'Those that only give a link (`@tanstack/ai`, `@fal-ai/client`, `wavespeed`) leave the file to the caller, who reads it by `fetch`, which is not counted as theirs; Kinora fetches it over a connection that checks addresses, and checks what comes. Its figure without the file is in the last row.',
  ];
  return { rows, notes };
}

async function rowOf(
  subject: string,
  input: Omit<CostInput, 'access'>,
  { access }: ForkedSandbox,
): Promise<Row> {
  const output = (await runScript(script, { ...input, access })) as CostOutput;
  const allMs = median(output.ownMs);
  const bareMs = median(output.bareMs);
  const differences = output.ownMs.map((each, batch) => each - (output.bareMs[batch] ?? 0));
  const jobs = input.batches * input.jobsPerBatch;
  return { subject, values: { ownMs: median(differences), allMs, bareMs, jobs } };
}

function belowNeutralPeers(): Goal {
  return {
    text: 'less CPU of its own than every peer that offers several companies',
    judge: (rows) => {
      const own = (name: string) =>
        Number(rows.find(({ subject }) => subject === name)?.values['ownMs']);
      const peers = subjects.slice(1).filter(({ isNeutral }) => isNeutral);
      const least = Math.min(...peers.map(({ name }) => own(name)));
      const ours = own('kinora');
      return {
        isMet: ours < least,
        figure: `${ours.toFixed(2)} ms, the least of theirs is ${least.toFixed(2)} ms`,
      };
    },
  };
}
