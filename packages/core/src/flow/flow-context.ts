import type { StepContext } from '../steps/context.ts';
import type { AttemptRow } from '../store/rows.ts';
import type { CallOutcome } from './call-outcome.ts';
import type { Heartbeat } from './heartbeat.ts';
import type { History } from './history.ts';
import type { Lane } from './lane.ts';
import type { PaceLimits } from './pace.ts';

/** What takes jobs from step to step needs from outside. */
export interface FlowContext extends StepContext {
  readonly laneOf: (provider: string) => Lane;
  readonly pace: PaceLimits;
  /** Where providers tell of a job's end over an open call, somebody listens. */
  readonly listens: boolean;
  readonly history: History;
  readonly heartbeat: Heartbeat;
  /** Where calls are chosen among providers, somebody counts how they went. */
  readonly noteCall: (outcome: CallOutcome) => void;
  /** By job: how to wake whoever waits for its next turn. */
  readonly wakers: Map<string, () => void>;
  /**
   * What an attempt sends, with its files uploaded first.
   * @throws KinoraError when they cannot be, or are gone with the process that had them
   */
  readonly bodyOf: (attempt: AttemptRow, signal?: AbortSignal) => Promise<unknown>;
}
