import { Argument, Command as Program, InvalidArgumentError, Option } from 'commander';
import type { Command, Flag, Options, Valued } from './command.ts';
import { sharedOptions } from './shared-options.ts';
import { UsageError } from './usage-error.ts';

/** Called with what was on the command line; its result is nobody's. */
export type Start = (command: Command, given: Given) => Promise<void>;

export interface Given {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
  readonly shared: Readonly<Record<string, unknown>>;
}

/** The library's program for a table of commands. */
export function buildProgram(commands: readonly Command[], version: string, start: Start): Program {
  const program = new Program('kinora')
    .description('One command line for every video model: WaveSpeedAI, fal and RunComfy.')
    .version(version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print help; "kinora <command> --help" has examples')
    .addHelpText('after', EXAMPLES)
    .showSuggestionAfterError(true)
    .exitOverride();
  addOptions(program, sharedOptions);
  for (const command of commands) addCommand(program, command, start);
  return program;
}

const EXAMPLES = `
Examples:
  $ kinora generate "Two cats boxing." --image cat.jpg -o cat.mp4
  $ kinora quote "A boat." --model wan-2.2`;

function addCommand(program: Program, command: Command, start: Start): void {
  const sub = program
    .command(command.name)
    .description(command.about)
    .helpOption('-h, --help', 'print this')
    .configureHelp({ showGlobalOptions: true })
    .addHelpText('after', () => examplesOf(command))
    .action(async () => {
      const options = valuesOf(sub, command.options);
      const shared = valuesOf(program, sharedOptions);
      await start(command, { words: sub.args, options, shared });
    });
  for (const { name, about } of command.arguments) sub.addArgument(new Argument(name, about));
  addOptions(sub, command.options);
}

function addOptions(program: Program, options: Options): void {
  for (const spec of Object.values(options)) {
    const option = new Option(spec.flags, spec.about);
    if (isValued(spec)) {
      option.argParser((text, earlier: unknown): unknown => {
        const value = readValue(spec, text);
        if (spec.many !== true) return value;
        // What the call before this one returned.
        return [...((earlier as readonly unknown[] | undefined) ?? []), value];
      });
    }
    program.addOption(option);
  }
}

/** Commander names the option and what was given. */
function readValue({ read }: Valued<unknown>, text: string): unknown {
  try {
    return read(text);
  } catch (error) {
    throw error instanceof UsageError ? new InvalidArgumentError(error.message) : error;
  }
}

function valuesOf(program: Program, options: Options): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(options).map(([name, spec]) => {
      const { negate } = new Option(spec.flags);
      const value: unknown = program.getOptionValue(new Option(spec.flags).attributeName());
      if (isValued(spec)) return [name, spec.many === true ? (value ?? []) : value];
      return [name, value ?? negate];
    }),
  );
}

function isValued(spec: Flag | Valued<unknown>): spec is Valued<unknown> {
  return 'read' in spec;
}

function examplesOf({ examples }: Command): string {
  const lines = examples.flatMap(({ line, does }) => [`  # ${does}`, `  $ ${line}`, '']);
  return `\nExamples:\n${lines.join('\n').trimEnd()}`;
}
