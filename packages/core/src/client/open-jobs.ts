import type { VideoJob } from '../job/video-job.ts';
import type { Clip } from '../media/clip.ts';

/** The jobs that somebody in this process holds, so that all share one line of questions. */
export interface OpenJobs {
  readonly get: (jobId: string) => VideoJob<Clip> | undefined;
  readonly add: (job: VideoJob<Clip>, onWarning: (warning: string) => void) => void;
  readonly warn: (jobId: string, warning: string) => void;
}

interface Entry {
  readonly job: WeakRef<VideoJob<Clip>>;
  readonly onWarning: (warning: string) => void;
}

export function createOpenJobs(): OpenJobs {
  const entries = new Map<string, Entry>();
  // A job that nobody holds any more can be opened anew.
  const dropped = new FinalizationRegistry<string>((id) => {
    if (entries.get(id)?.job.deref() === undefined) entries.delete(id);
  });
  return {
    get: (jobId) => entries.get(jobId)?.job.deref(),
    add(job, onWarning) {
      entries.set(job.id, { job: new WeakRef(job), onWarning });
      dropped.register(job, job.id);
    },
    warn: (jobId, warning) => entries.get(jobId)?.onWarning(warning),
  };
}
