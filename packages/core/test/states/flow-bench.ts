import { createFakeClock } from '@kinora/testing';
import type { CallOutcome } from '../../src/flow/call-outcome.ts';
import { drive } from '../../src/flow/drive.ts';
import type { FlowContext } from '../../src/flow/flow-context.ts';
import { createHistory } from '../../src/flow/history.ts';
import { createLane } from '../../src/flow/lane.ts';
import { DEFAULT_PACE } from '../../src/flow/pace.ts';
import type { JobSnapshot } from '../../src/job/snapshot.ts';
import type { Held } from '../../src/steps/held.ts';
import type { AttemptRow, JobRow } from '../../src/store/rows.ts';
import { openBench } from '../steps/bench.ts';

/** A job in a store, whose time moves on by itself, and all that takes it to its end. */
export async function openFlow(
  attempt: Partial<AttemptRow> = {},
  job: Partial<JobRow> = {},
  changed: Partial<FlowContext> = {},
) {
  const bench = openBench();
  const clock = createFakeClock({ auto: true });
  const kept = await bench.keepJob({ sentAt: clock.now(), ...attempt }, job);
  const outcomes: CallOutcome[] = [];
  const warnings: string[] = [];
  const heldBackMs: number[] = [];
  const beats: string[] = [];
  const lane = createLane({ submits: 4, asks: 8 }, clock);
  const context: FlowContext = {
    ...bench.context,
    clock: { ...clock, sleep: clock.sleep },
    laneOf: () => ({
      ...lane,
      holdBack: (ms) => {
        heldBackMs.push(ms);
        lane.holdBack(ms);
      },
    }),
    pace: DEFAULT_PACE,
    listens: true,
    history: createHistory(bench.store),
    heartbeat: {
      idle: async () => {},
      enter: async () => {
        beats.push('enter');
        return () => void beats.push('leave');
      },
    },
    noteCall: (outcome) => void outcomes.push(outcome),
    wakers: new Map(),
    bodyOf: async () => ({ prompt: 'A fox.' }),
    onWarning: (_jobId, warning) => void warnings.push(warning),
    ...changed,
  };
  return {
    ...{ api: bench.api, store: bench.store, change: bench.change, stored: bench.held },
    ...{ clock, kept, context, outcomes, warnings, heldBackMs, beats },
    /** Takes the job to its end, or until `most` snapshots have come. */
    async driven(most = Infinity, signal = new AbortController().signal) {
      const seen: JobSnapshot[] = [];
      const helds: Held[] = [];
      const onHeld = (held: Held) => void helds.push(held);
      for await (const snapshot of drive({ ...context, onHeld }, async () => kept, signal)) {
        seen.push(snapshot);
        if (seen.length >= most) break;
      }
      return { seen, helds, states: seen.map(({ state }) => state) };
    },
  };
}

export const known = { state: 'queued', charged: 'yes', requestId: 'j1', sends: 1 } as const;
