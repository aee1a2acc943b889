export { KinoraError } from './errors/kinora-error.ts';
export { evidenceText } from './store/evidence-text.ts';
export type {
  Claim,
  Commit,
  DurationQuery,
  JobQuery,
  JobStore,
  RemoteRequest,
  StoreWrite,
  UnreadableRow,
} from './store/job-store.ts';
export { memoryStore } from './store/memory-store.ts';
export { readRow, type ReadRow } from './store/read-row.ts';
export {
  LIVE_STATES,
  type AttemptCharge,
  type AttemptRow,
  type AttemptState,
  type BudgetRow,
  type EndEvent,
  type Evidence,
  type HealthRow,
  type JobOptions,
  type JobRow,
  type OutputRow,
} from './store/rows.ts';
