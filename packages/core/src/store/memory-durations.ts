import type { DurationQuery } from './job-store.ts';
import type { MemoryTables } from './memory-tables.ts';

export function durationsFrom(
  { attempts }: MemoryTables,
  { provider, model, limit }: DurationQuery,
): readonly number[] {
  return [...attempts.values()]
    .filter((row) => row.provider === provider && row.model === model)
    .filter(({ ranMs }) => ranMs !== undefined)
    .toSorted((a, b) => (b.endedAt ?? 0) - (a.endedAt ?? 0))
    .slice(0, limit)
    .flatMap(({ ranMs }) => ranMs ?? []);
}
