import { join } from 'node:path';
import type { Goal, Measure, Row, RunOptions } from '../measure.ts';
import { runScript } from '../run/run-script.ts';
import { subjects } from '../subjects/subjects.ts';
import type { Ending } from './money-process.ts';
import { scenarios } from './scenarios.ts';

const script = join(import.meta.dirname, 'money-process.ts');
const [, ...faulty] = scenarios;

/** What one paid video comes to when something goes wrong. */
export const money: Measure = {
  name: 'money',
  how: `Each makes one video on a sandbox that bills every submit it accepts, by the plain call of its documentation, and one thing goes wrong: the connection breaks after the submit was accepted; one question about the job is answered with HTTP 503; one download of the file is; the caller stops waiting after a second, by the option for it, of a job of three; the caller aborts then. A cell says how many jobs were billed, whether the video was delivered, and whether the caller was handed the job's id, in the result, the error or an event. *Later* is a video that a public function got by that id, after the call had failed; *link* is one that is left to the caller to download.`,
  columns: scenarios.map(({ key, title }) => ({ key, title })),
  goals: [oneBillAlways()],
  run: measure,
};

async function measure({ say }: RunOptions) {
  const rows = await Promise.all(
    subjects.map(async ({ name }): Promise<Row> => {
      const endings = (await runScript(script, name)) as readonly Ending[];
      say(name);
      return { subject: name, values: Object.assign({}, ...endings.map(valuesOf)) };
    }),
  );
  const notes = [
    '`wavespeed` takes no abort signal, so its job of that column just ends. `@huggingface/inference` has no timeout: the row gives it `AbortSignal.timeout`. `@fal-ai/client` cancels the job when its timeout strikes, and tells the id to `onEnqueue` where a caller asks for it; the AI SDK has `experimental_startVideo`, which hands out what it asks by before it waits.',
    'Kinora finds the job of a lost reply in the company’s list of jobs, here fal’s. RunComfy has no such list: there the job ends as *parked*, with its handle, and is not sent again.',
  ];
  return { rows, notes };
}

function valuesOf({ scenario, paid, delivered, hasHandle, error }: Ending): Row['values'] {
  const outcome = { yes: 'delivered', link: 'link', later: 'later', no: '**lost**' }[delivered];
  const bill = paid > 1 ? `**${paid} paid**` : `${paid} paid`;
  return {
    [scenario]: `${bill}, ${outcome}, ${hasHandle ? 'id' : 'no id'}`,
    [`${scenario}Paid`]: paid,
    [`${scenario}Delivered`]: delivered,
    [`${scenario}HasHandle`]: hasHandle,
    ...(error === undefined ? {} : { [`${scenario}Error`]: error }),
  };
}

function oneBillAlways(): Goal {
  return {
    text: 'one paid job, the video delivered and the handle kept, whatever goes wrong',
    judge: (rows) => {
      const values = rows.find(({ subject }) => subject === 'kinora')?.values ?? {};
      const held = faulty.filter(
        ({ key }) =>
          values[`${key}Paid`] === 1 &&
          ['yes', 'later'].includes(String(values[`${key}Delivered`])) &&
          values[`${key}HasHandle`] === true,
      );
      return {
        isMet: held.length === faulty.length,
        figure: `${held.length} of ${faulty.length} rows`,
      };
    },
  };
}
