import { expect, it } from 'vitest';
import { callsToCut, faultsOfCuts } from './cuts.ts';

it.each(callsToCut('fal'))(
  'A3, C1, D6: a reply of fal to %s that ends at any byte is seen through',
  { timeout: 120_000 },
  async (call) => expect(await faultsOfCuts('fal', call)).toEqual([]),
);
