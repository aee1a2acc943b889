import { expect, it } from 'vitest';
import type { Fault } from '../src/index.ts';
import { stateOf, submit } from './fal-calls.ts';
import { withSandbox } from './with-sandbox.ts';

it('tells which faults have struck, in order, as often as they did', async () => {
  const odd: Fault = { on: 'check', times: 2, do: { kind: 'unknown-state', word: 'PAUSED' } };
  const flap: Fault = { on: 'submit', skip: 1, do: { kind: 'flap' } };
  const never: Fault = { on: 'check', times: 0, do: { kind: 'unknown-state', word: 'NEVER' } };
  const { sandbox } = await withSandbox({ faults: [never, odd, flap] });

  const job = await submit(sandbox);
  expect(sandbox.faults.struck).toEqual([]);
  await submit(sandbox);
  const states = [await stateOf(sandbox, job), await stateOf(sandbox, job)];
  expect([...states, await stateOf(sandbox, job)]).toEqual(['PAUSED', 'PAUSED', 'IN_QUEUE']);
  expect(sandbox.faults.struck).toEqual([flap, odd, odd]);
});
