import { defineCommand } from '../command/command.ts';
import { keptJobs } from '../jobs/kept-jobs.ts';
import { resumeOptions } from '../jobs/resume-options.ts';

export const resume = defineCommand({
  name: 'resume',
  about: 'Comes back to jobs that were left: waits for them and saves their videos. Costs nothing.',
  arguments: [
    {
      name: '[jobs...]',
      about: 'ids, beginnings of ids, or handles; default: all that are open',
      words: keptJobs,
    },
  ],
  options: resumeOptions,
  examples: [
    { line: 'kinora resume', does: 'all jobs that are not over' },
    { line: 'kinora resume job_mh5x -o cat.mp4', does: 'one job, by the beginning of its id' },
  ],
  run: async (call) => (await import('../jobs/run-resume.ts')).runResume(call),
});
