import { check } from '../engine/check.ts';
import { isLocal } from '../engine/connection.ts';
import type { JobRef } from '../job/job-ref.ts';
import type { Download } from '../media/download.ts';
import type { Core } from './core.ts';

/** What a finished job's file is fetched with; a link that has expired is asked for again. */
export function downloadOf(
  core: Pick<Core, 'clock' | 'connectionOf' | 'options'>,
  job: JobRef,
): Download {
  const { clock, connectionOf, options } = core;
  const connection = connectionOf(job.provider);
  const { requestId } = job;
  return {
    job,
    clock,
    fetch: options.fetch,
    allowLoopback: isLocal(connection),
    async refresh(signal) {
      if (requestId === undefined) return undefined;
      const asked = { ref: { ...job, requestId }, nowMs: clock.now(), signal };
      const finding = await check(connection, asked);
      if (finding.kind === 'no-news') {
        if (finding.error.code === 'job_not_found') return undefined;
        throw finding.error;
      }
      return finding.news.state === 'succeeded' ? finding.news.output.videos : undefined;
    },
  };
}
