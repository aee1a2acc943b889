import type { ProviderId } from '../world.ts';
import { faultsIn, faultsOfCut } from './oracle.ts';
import { play } from './play.ts';
import { CALLS, RECORDINGS, type Call, type Recording } from './recordings.ts';

/** The calls of a provider of which there are replies to cut; a file is the same at each. */
export function callsToCut(provider: ProviderId): readonly Call[] {
  return CALLS.filter(
    (call) => recordingsOf(provider, call).length > 0 && (call !== 'file' || provider === 'fal'),
  );
}

/** What goes wrong when a reply ends after any number of its bytes, short of all. */
export async function faultsOfCuts(provider: ProviderId, call: Call): Promise<readonly string[]> {
  const broken: string[] = [];
  for (const { what, ...whole } of recordingsOf(provider, call)) {
    for (let length = 0; length < whole.bytes.length; length += 1) {
      const reply = { ...whole, bytes: whole.bytes.slice(0, length) };
      const given = { provider, call, reply };
      const outcome = await play(given);
      const faults = [...faultsIn(given, outcome), ...faultsOfCut(given, outcome)];
      for (const fault of faults) broken.push(`${what}, ${length} bytes: ${fault}`);
    }
  }
  return broken;
}

function recordingsOf(provider: ProviderId, call: Call): readonly Recording[] {
  return RECORDINGS.filter((each) => each.provider === provider && each.call === call);
}
