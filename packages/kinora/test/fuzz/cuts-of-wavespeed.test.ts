import { expect, it } from 'vitest';
import { callsToCut, faultsOfCuts } from './cuts.ts';

it.each(callsToCut('wavespeed'))(
  'A3, C1, D6: a reply of wavespeed to %s that ends at any byte is seen through',
  { timeout: 120_000 },
  async (call) => expect(await faultsOfCuts('wavespeed', call)).toEqual([]),
);
