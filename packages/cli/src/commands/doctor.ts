import { defineCommand } from '../command/command.ts';

export const doctor = defineCommand({
  name: 'doctor',
  about: 'Looks whether keys, balances, clock, job store and versions are in order. Costs nothing.',
  arguments: [],
  options: {},
  examples: [{ line: 'kinora doctor', does: 'what is set up, and what is missing' }],
  run: async (call) => (await import('../doctor/run-doctor.ts')).runDoctor(call),
});
