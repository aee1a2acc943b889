import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { makeRepeatable } from './repeatable.ts';
import { commands, type Model } from './commands.ts';
import { wrongsNow } from './invariants.ts';
import { settle, wrongsAtTheEnd } from './settle.ts';
import { createWorld, type World } from './world.ts';

/**
 * KINORA_MODEL_RUNS runs each property so often (default: 1,000); a failing run prints its seed,
 * path and replayPath, and is run again by KINORA_MODEL_SEED, _PATH and _REPLAY.
 */
const {
  KINORA_MODEL_RUNS: runs = '1000',
  KINORA_MODEL_SEED: seed,
  KINORA_MODEL_PATH: path,
  KINORA_MODEL_REPLAY: replayPath,
} = process.env;
const parameters = {
  numRuns: Number(runs),
  ...(seed !== undefined && { seed: Number(seed) }),
  ...(path !== undefined && { path }),
};
const all = fc.commands(commands, {
  maxCommands: 24,
  size: 'max',
  ...(replayPath !== undefined && { replayPath }),
});

beforeAll(makeRepeatable);

async function overAndWell(world: World, survive: boolean): Promise<void> {
  await settle(world, survive);
  expect([...wrongsNow(world), ...wrongsAtTheEnd(world)]).toEqual([]);
}

function setup(world: World): { readonly model: Model; readonly real: World } {
  world.start();
  return { model: { orders: 0, processes: 1 }, real: world };
}

test('every invariant holds: whatever is asked, dies, sleeps or comes late, nothing is paid twice or lost', async () => {
  await fc.assert(
    fc.asyncProperty(all, fc.boolean(), async (steps, survive) => {
      const world = createWorld();
      await fc.asyncModelRun(() => setup(world), steps);
      await overAndWell(world, survive);
    }),
    parameters,
  );
}, 600_000);

test('every invariant holds in whatever order commits and replies come about', async () => {
  const scheduler = fc.scheduler({ act: async (step) => void (await step(), await turn()) });
  await fc.assert(
    fc.asyncProperty(all, fc.boolean(), scheduler, async (steps, survive, order) => {
      const world = createWorld(order);
      await fc.scheduledModelRun(order, () => setup(world), steps);
      await overAndWell(world, survive);
    }),
    parameters,
  );
}, 600_000);

function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
