import { defineCommand } from '../command/command.ts';
import { keptJobs } from '../jobs/kept-jobs.ts';

export const cancel = defineCommand({
  name: 'cancel',
  about: 'Asks the provider to stop a job. A video that comes all the same is delivered.',
  arguments: [{ name: '<jobs...>', about: 'ids, beginnings of ids, or handles', words: keptJobs }],
  options: {},
  examples: [{ line: 'kinora cancel job_mh5x', does: 'by the beginning of its id' }],
  run: async (call) => (await import('../jobs/run-cancel.ts')).runCancel(call),
});
