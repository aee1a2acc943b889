import { cancel } from '../engine/cancel.ts';
import { check } from '../engine/check.ts';
import { isLocal } from '../engine/connection.ts';
import type { Question } from '../engine/finding.ts';
import { follow, snapshotOf } from '../flow/follow.ts';
import { createJobEmitter } from '../job/job-events.ts';
import type { JobRef } from '../job/job-ref.ts';
import type { JobSnapshot } from '../job/snapshot.ts';
import { createVideoJob, type VideoJob } from '../job/video-job.ts';
import { createClip, type Clip } from '../media/clip.ts';
import type { Adjustment, Unsupported } from '../request/notices.ts';
import type { Core } from './lines.ts';

/** What was said about the request when it was translated; a resumed job has none. */
export interface Notices {
  readonly adjusted: readonly Adjustment[];
  readonly unsupported: readonly Unsupported[];
}

export type AcceptedRef = Question['ref'];

/** A job that the provider has accepted, as its owner holds it. */
export function openJob(
  core: Core,
  ref: AcceptedRef,
  { adjusted, unsupported }: Notices = { adjusted: [], unsupported: [] },
): VideoJob<Clip> {
  const { clock } = core;
  const { connection, lane } = core.lineOf(ref.provider);
  const emitter = createJobEmitter();
  const ask = (signal?: AbortSignal) => check(connection, { ref, nowMs: clock.now(), signal });

  return createVideoJob(
    { ref, at: clock.now(), state: 'queued' },
    {
      emitter,
      follow: (signal) =>
        learning(
          core,
          ref,
          follow({ ...followed(core, ref), ask, lane, onWarning: emitter.warning }, signal),
        ),
      async check() {
        const finding = await lane.ask(() => ask());
        if (finding.kind === 'no-news') throw finding.error;
        return snapshotOf(ref, finding.news, clock.now());
      },
      // Never held back: each second may cost.
      cancel: () => cancel(connection, { ref, nowMs: clock.now() }),
      resultOf: ({ output, cancelRequested = false }) =>
        createClip({
          ref,
          output,
          adjusted,
          unsupported,
          cancelRequested,
          clock,
          fetch: core.options.fetch,
          allowLoopback: isLocal(connection),
        }),
      sleep: (ms, signal) => clock.sleep(ms, signal),
    },
  );
}

function followed(core: Core, ref: JobRef) {
  const { clock, random, pace, history } = core;
  return { ref, clock, random, pace, history: () => history.of(endpointOf(ref)) };
}

/** Remembers how long jobs take, where their end was seen as it came. */
async function* learning(
  { history }: Core,
  ref: JobRef,
  snapshots: AsyncIterable<JobSnapshot>,
): AsyncGenerator<JobSnapshot, void> {
  let sawBefore = false;
  for await (const snapshot of snapshots) {
    if (snapshot.state === 'succeeded' && sawBefore) {
      history.add(endpointOf(ref), snapshot.at - ref.submittedAt);
    }
    sawBefore = true;
    yield snapshot;
  }
}

function endpointOf({ provider, model }: JobRef): string {
  return `${provider}:${model}`;
}
