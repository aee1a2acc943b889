import { startSandbox } from '@kinora/sandbox';
import { defineCommand } from '../command/command.ts';
import { EXIT } from '../command/exit-codes.ts';
import { readAmount, readCount } from '../command/option-values.ts';

const USUAL_PORT = 4680;

export const sandbox = defineCommand({
  name: 'sandbox',
  about: 'Serves the three APIs on this machine: no keys, no cost, real clips.',
  arguments: [],
  options: {
    port: {
      flags: '--port <number>',
      about: `where it listens; default: ${USUAL_PORT}, and 0 is any free port`,
      read: readCount(0),
    },
    speed: {
      flags: '--speed <times>',
      about: 'how many times faster than life jobs run; default: 20',
      read: readAmount,
    },
  },
  examples: [{ line: 'kinora sandbox', does: 'serve it until Ctrl-C' }],
  async run({ options: { port = USUAL_PORT, speed }, out, stops }) {
    const served = await startSandbox({ port, ...(speed !== undefined && { speed }) });
    out.result('sandbox', { url: served.url }, () => served.url);
    await new Promise((resolve) => stops.first.addEventListener('abort', resolve));
    await served.close();
    return EXIT.done;
  },
});
