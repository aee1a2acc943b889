import { json } from '@kinora/testing';
import { expect, test } from 'vitest';
import { KinoraError } from '../../src/errors/kinora-error.ts';
import { parked } from '../../src/steps/in-doubt.ts';
import { failed, pollStep } from '../../src/steps/poll-step.ts';
import { keep } from '../../src/steps/save.ts';
import type { AttemptRow } from '../../src/store/rows.ts';
import { CHECK, done } from '../client/acme.ts';
import { openBench } from './bench.ts';

const RUNNING = { state: 'running', charged: 'yes', requestId: 'j1', sends: 1 } as const;
const stopped = json(200, { state: 'stopped' });
const broken = json(200, { state: 'broken' });

/** What a budget of $1 holds and has spent of an attempt at $0.40, as news of it come. */
async function spending(attempt: Partial<AttemptRow>, ...news: ReturnType<typeof json>[]) {
  const bench = openBench();
  await bench.keepJob(attempt);
  const seen: string[] = [];
  for (const each of news) {
    bench.api.on(CHECK, each);
    await pollStep(bench.context, await bench.held());
    const budget = await bench.store.budget('daily');
    seen.push(`${budget?.heldMicroUsd} held, ${budget?.spentMicroUsd} spent`);
  }
  return seen;
}

test('H7: a hold becomes what was spent when the video is there', async () => {
  expect(await spending(RUNNING, done)).toEqual(['0 held, 400000 spent']);
});

test('H7: a job that failed and may be billed counts as billed', async () => {
  expect(await spending(RUNNING, broken)).toEqual(['0 held, 400000 spent']);
});

test('G1: a video that comes after a cancel is counted once', async () => {
  const twice = await spending(RUNNING, stopped, done);
  expect(twice).toEqual(['0 held, 400000 spent', '0 held, 400000 spent']);
});

test('G1: what the provider says that a cancelled job cost is counted once as well', async () => {
  const told = { ...RUNNING, actualMicroUsd: 300_000 };
  const twice = await spending(told, stopped, done);
  expect(twice).toEqual(['0 held, 300000 spent', '0 held, 300000 spent']);
});

test('A19: a video of a submit that was held to be refused is counted', async () => {
  const found = { ...RUNNING, state: 'queued', holdMicroUsd: 0 } as const;
  expect(await spending(found, done)).toEqual(['0 held, 400000 spent']);
});

test('D15: a video whose file is gone before it was saved is counted once', async () => {
  const bench = openBench();
  const held = await bench.keepJob(RUNNING);
  const options = { ...held.job.options, saveAs: 'fox.mp4' };
  const saving = await keep(bench.context, held, () => ({ job: { options } }));
  bench.api.on(CHECK, done);
  const made = await pollStep(bench.context, saving);
  const gone = new KinoraError('output_missing', 'It is gone.', {
    phase: 'download',
    mayHaveCharged: 'yes',
  });
  const after = await keep(bench.context, made?.held ?? saving, (now) =>
    failed(bench.context, now, gone),
  );
  expect(after.attempt).toMatchObject({ state: 'failed', charged: 'yes' });
  expect(await bench.store.budget('daily')).toMatchObject({
    heldMicroUsd: 0,
    spentMicroUsd: 400_000,
  });
});

test('H9: an attempt in doubt keeps its hold, and so does one that is parked', async () => {
  const bench = openBench();
  const held = await bench.keepJob({ state: 'unconfirmed', charged: 'unknown', sends: 1 });
  const after = await keep(bench.context, held, (now) => parked(bench.context, now, 'lost'));
  expect(after.attempt).toMatchObject({
    state: 'parked',
    charged: 'unknown',
    holdMicroUsd: 400_000,
  });
  expect(await bench.store.budget('daily')).toMatchObject({ heldMicroUsd: 400_000 });
});

test('E11: a job that is known to be billed is billed still when it is left to a person', async () => {
  const bench = openBench();
  const held = await bench.keepJob(RUNNING);
  const after = await keep(bench.context, held, (now) => parked(bench.context, now, 'poison'));
  expect(after.attempt).toMatchObject({ state: 'parked', charged: 'yes', requestId: 'j1' });
});
