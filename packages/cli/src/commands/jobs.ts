import { defineCommand } from '../command/command.ts';
import { jobsOptions } from '../jobs/jobs-options.ts';

export const jobs = defineCommand({
  name: 'jobs',
  about: 'Lists the jobs that are kept, newest first.',
  arguments: [],
  options: jobsOptions,
  examples: [
    { line: 'kinora jobs --state open', does: 'those that are not over' },
    { line: 'kinora jobs --json | jq -r .job', does: 'ids for a script' },
  ],
  run: async (call) => (await import('../jobs/run-jobs.ts')).runJobs(call),
});
