import type { Output } from '../terminal/output.ts';
import type { OpenSession } from '../session/session.ts';
import type { Settings } from '../session/settings.ts';
import type { Stops } from '../terminal/stops.ts';
import type { ExitCode } from './exit-codes.ts';

/** One of the program's commands, as data and a function. */
export interface Command {
  readonly name: string;
  /** One sentence. */
  readonly about: string;
  readonly arguments: readonly Argument[];
  readonly options: Options;
  readonly examples: readonly Example[];
  readonly run: (call: Call<Options>) => Promise<ExitCode>;
}

export interface Argument {
  /** `<id>` must be given, `[id]` may be, and `[words...]` as often as one likes. */
  readonly name: string;
  readonly about: string;
  readonly words?: Words;
}

/** A command line, and what it does in a few words. */
export interface Example {
  readonly line: string;
  readonly does: string;
}

/** By the name under which `run` gets the value, which is the option's long name. */
export type Options = Readonly<Record<string, Flag | Valued<unknown>>>;

export interface Flag {
  /** As commander writes it, e.g. `-y, --yes`. */
  readonly flags: string;
  readonly about: string;
}

export interface Valued<Value> extends Flag {
  /** @throws UsageError that says what is allowed */
  readonly read: (text: string) => Value;
  /** May be given several times; the values come as a list. */
  readonly many?: true;
  readonly words?: Words;
}

/** What may stand there, for completion. */
export type Words = readonly string[] | 'files' | (() => Promise<readonly string[]>);

/** What a command gets to do its work with. */
export interface Call<Given extends Options> {
  /** In the order of `arguments`; several words of the last one are several entries. */
  readonly words: readonly string[];
  readonly options: ValuesOf<Given>;
  readonly settings: Settings;
  readonly out: Output;
  readonly stops: Stops;
  readonly open: OpenSession;
  readonly env: NodeJS.ProcessEnv;
  readonly stdin: NodeJS.ReadStream;
}

export type ValuesOf<Given extends Options> = {
  readonly [Name in keyof Given]: Given[Name] extends Valued<infer Value>
    ? Given[Name] extends { readonly many: true }
      ? readonly Value[]
      : Value | undefined
    : boolean;
};

/** Checks a command by its own options, and forgets their types so that all fit into one table. */
export function defineCommand<const Given extends Options>(
  command: Omit<Command, 'options' | 'run'> & {
    readonly options: Given;
    readonly run: (call: Call<Given>) => Promise<ExitCode>;
  },
): Command {
  // The values that `run` gets are made from this very table of options.
  return command as unknown as Command;
}
