import { join } from 'node:path';
import type { Goal, Measure, Row, RunOptions } from '../measure.ts';
import { inTurns } from '../run/in-turns.ts';
import { runScript } from '../run/run-script.ts';
import { askers, type Asker } from './askers.ts';
import type { AskingInput, AskingOutput, Wait } from './asking-process.ts';
import { leastProduct } from './lengths.ts';
import { pictureOf } from './picture.ts';

const script = join(import.meta.dirname, 'asking-process.ts');
const HISTORY = 20;
/** Those that nobody has told anything. */
const BY_CHOICE = '@fal-ai/client, told to stream';

/** How many calls it takes to notice that a job has ended, and how late that is. */
export const asking: Measure = {
  name: 'asking',
  how: `Each waits for 500 jobs, 25 at a time, of a provider in its own process that is 50 ms away; \`fetch\`, timers and clocks are virtual, so that hours pass in seconds. Lengths are lognormal with a median of 90 s and a spread of 0.5, the same for all. Nobody is told how often to ask. Counted are calls after the submit, up to and with the result; the lag is from a job's end to the first answer that tells it. Kinora has made ${HISTORY} jobs before, in the rows of first jobs none. By questions alone is how it asks providers that have no call to listen to.`,
  columns: [
    { key: 'callsPerJob', title: 'calls for each job', digits: 1 },
    { key: 'lagMs', title: 'mean lag, s', digits: 2, per: 1000 },
    { key: 'lagP95Ms', title: 'p95 lag, s', digits: 2, per: 1000 },
    { key: 'product', title: 'calls × mean lag, s', digits: 1 },
  ],
  goals: [
    atMost('callsPerJob', 12, 'at most 12 calls for each job after 20 jobs', 1),
    atMost('lagMs', 1000, 'at most 1 s of mean lag after 20 jobs', 1000),
    betterThanAll(),
  ],
  run: measure,
};

async function measure({ isQuick, say }: RunOptions) {
  const rows: Row[] = [];
  const waits = new Map<string, readonly Wait[]>();
  const askOf = async ({ name, learns }: Asker) => {
    say(name);
    const before = learns === true ? HISTORY : 0;
    const input: AskingInput = { asker: name, jobs: isQuick ? 100 : 500, before };
    const output = (await runScript(script, input)) as AskingOutput;
    if (output.jobs !== input.jobs) {
      throw new Error(`${name} has made ${output.jobs} of ${input.jobs} jobs`);
    }
    return [name, output] as const;
  };
  // In virtual time, nobody takes another's.
  for (const [name, { jobs: _, waits: seen, ...values }] of await inTurns(askers, askOf)) {
    waits.set(name, seen);
    rows.push({ subject: name, values: { ...values, product: productOf(values) } });
  }
  const least = leastProduct();
  const notes = [
    `Questions alone, however they are timed, cannot bring calls times mean lag under ${least.toFixed(1)} s on these lengths, even where their distribution is known exactly ([why](decisions/0017-when-to-ask.md)): with 12 calls the mean lag is at least ${(least / 12).toFixed(1)} s, with 1 s at least ${least.toFixed(0)} calls. Less of both takes a provider that tells of the end by itself.`,
  ];
  const alt =
    'Calls for each job against mean lag, for Kinora and its peers, and the least that questions alone can come to';
  return {
    rows,
    notes,
    pictures: [{ name: 'asking.svg', alt, svg: pictureOf({ rows, least, waits }) }],
  };
}

function productOf({ callsPerJob, lagMs }: Pick<AskingOutput, 'callsPerJob' | 'lagMs'>): number {
  return (callsPerJob * lagMs) / 1000;
}

function figure(rows: readonly Row[], subject: string, key: string): number {
  return Number(rows.find((row) => row.subject === subject)?.values[key]);
}

function atMost(key: string, limit: number, text: string, per: number): Goal {
  return {
    text,
    judge: (rows) => {
      const value = figure(rows, 'kinora', key);
      return { isMet: value <= limit, figure: (value / per).toFixed(per === 1 ? 1 : 2) };
    },
  };
}

function betterThanAll(): Goal {
  return {
    text: 'fewer calls and less lag than every peer as it comes, both at once',
    judge: (rows) => {
      const peers = rows.filter(
        ({ subject }) => !subject.startsWith('kinora') && subject !== BY_CHOICE,
      );
      const least = (key: string) => Math.min(...peers.map(({ values }) => Number(values[key])));
      const [calls, lagMs] = [
        figure(rows, 'kinora', 'callsPerJob'),
        figure(rows, 'kinora', 'lagMs'),
      ];
      return {
        isMet: calls < least('callsPerJob') && lagMs < least('lagMs'),
        figure: `${calls.toFixed(1)} calls and ${(lagMs / 1000).toFixed(2)} s, the least of theirs are ${least('callsPerJob').toFixed(1)} and ${(least('lagMs') / 1000).toFixed(2)} s`,
      };
    },
  };
}
