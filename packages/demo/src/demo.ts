import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { startSandbox } from '@kinora/sandbox';
import { createKinora, fal, file, runcomfy, wavespeed, type VideoRequest } from 'kinora';
import { createBoard } from './board.ts';
import { runJob, type Demand } from './run-job.ts';
import { tableOf } from './table.ts';

const FOLDER = 'kinora-demo';
const PICTURE = fileURLToPath(new URL('../cats.jpg', import.meta.url));

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

const prompt = 'Two muscular cats boxing in a boxing ring.';
const shape = { aspectRatio: '16:9', resolution: '720p' } as const;
const cats: VideoRequest = {
  model: 'hunyuan-video',
  prompt,
  image: file(PICTURE),
  ...shape,
  seed: 7,
};
const demands: readonly Demand[] = [
  { name: 'image, fal', provider: 'fal', request: cats },
  { name: 'image, WaveSpeedAI', provider: 'wavespeed', request: { ...cats, durationSeconds: 5 } },
  { name: 'image, RunComfy', provider: 'runcomfy', request: cats },
  {
    name: 'text, WaveSpeedAI',
    provider: 'wavespeed',
    request: { model: 'hunyuan-video', prompt, aspectRatio: '9:16', seed: 0, steps: 20 },
  },
  {
    name: 'reference, WaveSpeedAI',
    provider: 'wavespeed',
    request: {
      model: 'hunyuan-video',
      prompt,
      references: [file(PICTURE)],
      guidance: 7.5,
      seed: 7,
    },
  },
];

console.log('No keys are needed: this runs on the sandbox, and costs nothing.');
console.log(`One prompt: ${prompt}\n`);
await mkdir(FOLDER, { recursive: true });
const board = createBoard(demands.map(({ name }) => name));
const rows = await Promise.all(demands.map((demand) => runJob(kinora, demand, FOLDER, board)));
board.close();

console.log(tableOf(rows));
const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
const { entries, totalMicroUsd } = sandbox.ledger;
const saved = rows.filter(({ path }) => path !== undefined).length;
console.log(`${saved} videos in ${FOLDER}/ after ${seconds} s.`);
const dollars = (totalMicroUsd / 1e6).toFixed(2);
console.log(`The sandbox counts ${entries.length} submits and $${dollars}, which nobody pays.`);
await sandbox.close();
if (rows.some(({ failure }) => failure !== undefined)) process.exitCode = 1;
