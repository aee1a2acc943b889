import { readSource } from './read-source.ts';
import { readTable } from './read-table.ts';
import type { Model } from './row.ts';

/** The exceptions to the rules of binding, by id; they are in sources/bindings.tsv. */
export function bindingsOf(provider: string): (id: string) => Model['bindings'] {
  const path = 'bindings.tsv';
  const columns = ['provider', 'id', 'neutral', 'wire', 'reason'] as const;
  const rows = readTable(path, readSource(path), columns);
  return (id) => {
    const own = rows.filter((row) => row.provider === provider && row.id === id);
    if (own.length === 0) return undefined;
    const entries = own.map(({ neutral, wire, reason }) => [
      neutral,
      { ...(wire !== '' && { wire }), reason },
    ]);
    // A test of the fidelity report holds that each names a neutral field and a wire field.
    return Object.fromEntries(entries) as Model['bindings'];
  };
}
