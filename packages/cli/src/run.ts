import { CommanderError } from 'commander';
import { buildProgram } from './command/build-program.ts';
import type { Call, Options } from './command/command.ts';
import { exitCodeOf } from './command/exit-code-of.ts';
import { EXIT, type ExitCode } from './command/exit-codes.ts';
import { splitSandbox } from './command/split-sandbox.ts';
import { tellError } from './command/tell-error.ts';
import { commands } from './commands.ts';
import { openSession } from './session/open-session.ts';
import type { Settings } from './session/settings.ts';
import { createOutput } from './terminal/output.ts';
import { listenForStops } from './terminal/stops.ts';
import { version } from './version.ts';

/** Runs one command line and returns how the program ends; it never throws for what people do. */
export async function run(words: readonly string[], process: NodeJS.Process): Promise<ExitCode> {
  let code: ExitCode = EXIT.done;
  const program = buildProgram(commands, version(), async (command, given) => {
    // Made from the table of shared options.
    const settings = given.shared as unknown as Settings & { readonly color: boolean };
    const out = createOutput(process, settings);
    const stops = listenForStops(process);
    const { env, stdin } = process;
    const open: Call<Options>['open'] = (needs) => openSession({ settings, env, out }, needs);
    const { words: given_, options } = given;
    try {
      const call = { words: given_, options, settings, out, stops, open, env, stdin };
      // Made from the command's own table of options.
      code = await command.run(call as Call<Options>);
    } catch (error) {
      tellError(out, error);
      code = exitCodeOf(error);
    } finally {
      stops.close();
    }
  });
  try {
    await program.parseAsync(splitSandbox(words), { from: 'user' });
    return code;
  } catch (error) {
    // Commander has said it already.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    throw error;
  }
}
