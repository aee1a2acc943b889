import { expect, it } from 'vitest';
import { PROVIDERS } from '../world.ts';
import { faultsIn, faultsOfCut } from './oracle.ts';
import { play } from './play.ts';
import { CALLS, RECORDINGS } from './recordings.ts';

const groups = PROVIDERS.flatMap((provider) =>
  CALLS.map((call) => ({
    provider,
    call,
    recordings: RECORDINGS.filter((each) => each.provider === provider && each.call === call),
  })),
).filter(({ recordings }) => recordings.length > 0);

it.each(groups)(
  'A3, C1, D6: $provider: a $call reply that ends at any byte is seen through',
  { timeout: 120_000 },
  async ({ provider, call, recordings }) => {
    const broken: string[] = [];
    for (const { what, ...whole } of recordings) {
      for (let length = 0; length < whole.bytes.length; length += 1) {
        const reply = { ...whole, bytes: whole.bytes.slice(0, length) };
        const given = { provider, call, reply };
        const outcome = await play(given);
        const faults = [...faultsIn(given, outcome), ...faultsOfCut(given, outcome)];
        for (const fault of faults) broken.push(`${what}, ${length} bytes: ${fault}`);
      }
    }
    expect(broken).toEqual([]);
  },
);
