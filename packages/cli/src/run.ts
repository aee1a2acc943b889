import { CommanderError } from 'commander';
import { buildProgram } from './command/build-program.ts';
import type { Call, Options } from './command/command.ts';
import { EXIT, type ExitCode } from './command/exit-codes.ts';
import { afterSandbox, splitSandbox } from './command/split-sandbox.ts';
import { SANDBOX_TAKES } from './command/option-values.ts';
import { commands } from './commands.ts';
import { addCompletion } from './completion/add-completion.ts';
import type { Session } from './session/session.ts';
import type { Settings } from './session/settings.ts';
import { createOutput } from './terminal/output.ts';
import { listenForStops } from './terminal/stops.ts';
import { watchStdout, type Stdout } from './terminal/watch-stdout.ts';
import { version } from './version.ts';

/** Runs one command line and returns how the program ends; it never throws for what people do. */
export async function run(words: readonly string[], process: NodeJS.Process): Promise<ExitCode> {
  const stdout = watchStdout(process);
  const code = await carryOut(words, process, stdout);
  await stdout.settle();
  const isBroken = stdout.broken.aborted && (code === EXIT.done || code === EXIT.interrupted);
  return isBroken ? EXIT.failed : code;
}

async function carryOut(
  words: readonly string[],
  process: NodeJS.Process,
  { broken }: Stdout,
): Promise<ExitCode> {
  let code: ExitCode = EXIT.done;
  const program = buildProgram(commands, version(), async (command, given) => {
    // Made from the table of shared options.
    const settings = given.shared as unknown as Settings & { readonly color: boolean };
    const out = createOutput(process, settings, broken);
    const stops = listenForStops(process, broken);
    const { env, stdin } = process;
    // The library is loaded by what needs it: help and versions are told without.
    let session: Session | undefined;
    const open: Call<Options>['open'] = async (needs) => {
      const { openSession } = await import('./session/open-session.ts');
      session = await openSession({ settings, env, out }, needs);
      return session;
    };
    try {
      const { words: own, options } = given;
      const call = { words: own, options, settings, out, stops, open, env, stdin };
      // Made from the command's own table of options.
      code = await command.run(call as Call<Options>);
    } catch (error) {
      const { tellError } = await import('./command/tell-error.ts');
      const { exitCodeOf } = await import('./command/exit-code-of.ts');
      tellError(out, error, session);
      code = exitCodeOf(error);
    } finally {
      stops.close();
    }
  });
  await addCompletion(program, commands, words);
  try {
    await program.parseAsync(splitSandbox(words), { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Commander has said it already.
    const isTooMany = error.code === 'commander.excessArguments';
    if (isTooMany && afterSandbox(words) !== undefined) {
      process.stderr.write(`--sandbox: ${SANDBOX_TAKES}.\n`);
    }
    return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  }
}
