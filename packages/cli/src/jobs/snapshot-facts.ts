import type { JobSnapshot } from 'kinora';
import { errorFacts } from '../command/tell-error.ts';

/** A snapshot as plain data; errors are none by themselves. */
export function snapshotFacts(snapshot: JobSnapshot): object {
  const { ref, ...facts } = snapshot;
  const told = { job: ref.id, ...facts, ref };
  return 'error' in snapshot ? { ...told, error: errorFacts(snapshot.error) } : told;
}
