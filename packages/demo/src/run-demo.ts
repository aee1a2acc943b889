import { startSandbox } from '@kinora/sandbox';
import { createKinora, fal, runcomfy, wavespeed } from 'kinora';
import { createBoard } from './board.ts';
import { closingLines } from './closing-lines.ts';
import { demands, prompt } from './demands.ts';
import { layOut } from './layout/lay-out.ts';
import { makeFolder } from './make-folder.ts';
import { runJob } from './run-job.ts';

const FOLDER = 'kinora-demo';
// Where nobody says how wide it is, e.g. in a file.
const USUAL_COLUMNS = 100;
const INTERRUPTED = 130;

const obstacle = await makeFolder(FOLDER);
if (obstacle === undefined) await run();
else {
  console.error(obstacle);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const startedAt = performance.now();
  const sandbox = await startSandbox();
  const kinora = createKinora({
    providers: [
      fal(sandbox.fal),
      // A Silver account's limits: a new account starts two videos a minute.
      wavespeed({ ...sandbox.wavespeed, limits: { submitsPerMinute: 500, submits: 300 } }),
      runcomfy(sandbox.runcomfy),
    ],
    pace: { minMs: 300 },
  });
  console.log('No keys are needed: this runs on the sandbox, and costs nothing.');
  console.log(`One prompt: ${prompt}\n`);
  const board = createBoard(demands.map(({ name }) => name));
  process.once('SIGINT', () => {
    board.close();
    console.log(`Stopped. Videos that were saved before are in ${FOLDER}/.`);
    process.exit(INTERRUPTED);
  });
  const rows = await Promise.all(demands.map((demand) => runJob(kinora, demand, FOLDER, board)));
  board.close();

  console.log(`${layOut(rows, process.stdout.columns ?? USUAL_COLUMNS)}\n`);
  const seconds = (performance.now() - startedAt) / 1000;
  for (const line of closingLines(rows, { folder: FOLDER, seconds })) console.log(line);
  await sandbox.close();
  if (rows.some(({ failure }) => failure !== undefined)) process.exitCode = 1;
}
