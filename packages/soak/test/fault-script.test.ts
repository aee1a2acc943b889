import { startSandbox } from '@kinora/sandbox';
import { expect, it } from 'vitest';
import { faultScript, kindOf } from '../src/fault-script.ts';

it('draws the same faults from the same seed, and others from another', () => {
  const script = faultScript({ seed: 1, jobs: 1000 });
  expect(faultScript({ seed: 1, jobs: 1000 })).toEqual(script);
  expect(faultScript({ seed: 2, jobs: 1000 })).not.toEqual(script);
});

it('has faults of many kinds at every occasion, that a sandbox takes', async () => {
  const script = faultScript({ seed: 1, jobs: 10_000 });
  expect(new Set(script.map(kindOf)).size).toBeGreaterThanOrEqual(30);
  expect(new Set(script.map(({ on }) => on))).toEqual(
    new Set(['submit', 'check', 'result', 'download', 'list']),
  );
  const sandbox = await startSandbox({ faults: script });
  await sandbox.close();
});
