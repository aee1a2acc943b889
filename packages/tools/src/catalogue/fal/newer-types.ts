import type { WireField } from '../row.ts';
import { writeFields } from '../write-fields.ts';
import type { TypedEndpoint } from './read-type-map.ts';
import { isVideoEndpoint } from './is-video-endpoint.ts';

/** What newer types say of video endpoints that older ones do not, as lines of a source file. */
export function newerTypes(
  older: ReadonlyMap<string, TypedEndpoint>,
  newer: ReadonlyMap<string, TypedEndpoint>,
): readonly string[] {
  return [...newer]
    .filter(([id, endpoint]) => isVideoEndpoint(id, endpoint))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([id, { fields }]) => {
      const before = older.get(id)?.fields ?? new Map<string, WireField>();
      const dropped = [...before.keys()].filter((name) => !fields.has(name));
      const changed = [...fields].filter(
        ([name, field]) => JSON.stringify(field) !== JSON.stringify(before.get(name)),
      );
      if (dropped.length === 0 && changed.length === 0) return [];
      return [[id, dropped.join(' '), writeFields(new Map(changed))].join('\t')];
    });
}
