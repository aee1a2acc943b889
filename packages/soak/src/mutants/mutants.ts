import type { JobStore } from '../kept.ts';
import { lastWriterWins } from './last-writer-wins.ts';
import { writeBehind } from './write-behind.ts';

/** Stores that break one rule each; a soak that passes with one of them proves nothing. */
export const mutants = {
  'write-behind': writeBehind,
  'last-writer-wins': lastWriterWins,
} as const satisfies Readonly<Record<string, (store: JobStore) => JobStore>>;

export type MutantName = keyof typeof mutants;

export function mutantNamed(name: string): MutantName {
  const found = names.find((each) => each === name);
  if (found === undefined) throw new Error(`${name} is none of ${names.join(', ')}`);
  return found;
}

const names = Object.keys(mutants) as readonly MutantName[];
