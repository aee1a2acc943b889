import { createJobEmitter } from '../job/job-events.ts';
import { isEnd } from '../job/job-state.ts';
import type { JobSnapshot } from '../job/snapshot.ts';
import { createVideoJob, type VideoJob } from '../job/video-job.ts';
import type { Clip } from '../media/clip.ts';
import type { Desk } from './core.ts';
import type { LoadedPorts } from './job-ports.ts';
import { withHandle } from './with-handle.ts';

/** A job as its owner holds it, with what the engine does for it, or how to load that. */
export function openJob(
  desk: Desk,
  first: JobSnapshot,
  engine: LoadedPorts | (() => Promise<LoadedPorts>),
): VideoJob<Clip> {
  const known = desk.jobs.get(first.ref.id);
  if (known !== undefined && !mayHaveReopened(known.snapshot)) return known;
  const emitter = createJobEmitter();
  let loaded = typeof engine === 'function' ? undefined : engine;
  const ports = async () => {
    const found = loaded ?? (typeof engine === 'function' ? await engine() : engine);
    loaded ??= found;
    return loaded;
  };
  const fail = (error: unknown): never => {
    throw withHandle(error, job.ref);
  };

  const job = createVideoJob<Clip>(first, {
    emitter,
    async *follow(signal) {
      try {
        yield* (await ports()).follow(signal);
      } catch (error) {
        fail(error);
      }
    },
    check: () =>
      ports()
        .then((found) => found.check())
        .catch(fail),
    cancel: () =>
      ports()
        .then((found) => found.cancel())
        .catch(fail),
    expectedEndOf: (ref) => loaded?.expectedEndOf(ref),
    resultOf: async (end) => (await ports()).resultOf(end),
    sleep: (ms, signal) => desk.clock.sleep(ms, signal),
  });
  desk.jobs.add(job, emitter.warning);
  return job;
}

/** A job that ended without a video may have turned out to exist since then. */
function mayHaveReopened({ state }: JobSnapshot): boolean {
  return isEnd(state) && state !== 'succeeded';
}
