import type { Session } from '../session/session.ts';
import type { Manifest } from './manifest/read-manifest.ts';
import type { OutputFolder } from './plan/output-folder.ts';
import type { BatchFile } from './read/open-batch-file.ts';

/** What a run of a batch works with. */
export interface BatchSite {
  readonly file: BatchFile;
  readonly folder: OutputFolder;
  /** What an earlier run has written. */
  readonly earlier: Manifest | undefined;
  readonly session: Session;
  /** This run's ceiling, or that of an earlier one. */
  readonly maxCostUsd: number | undefined;
}
