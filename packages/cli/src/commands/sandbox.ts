import { defineCommand } from '../command/command.ts';
import { sandboxOptions, USUAL_PORT } from '../sandbox/sandbox-options.ts';

export const sandbox = defineCommand({
  name: 'sandbox',
  about: 'Serves the three APIs on this machine until Ctrl-C: no keys, no cost, real clips.',
  arguments: [],
  options: sandboxOptions,
  examples: [
    { line: 'kinora sandbox', does: `serve it at http://127.0.0.1:${USUAL_PORT}` },
    {
      line: `kinora generate "A boat." --sandbox http://127.0.0.1:${USUAL_PORT}`,
      does: 'in another terminal: a job that can be left and resumed, at no cost',
    },
  ],
  run: async (call) => (await import('../sandbox/run-sandbox.ts')).runSandbox(call),
});
