import type { JobRef } from 'kinora';
import { createPaint, wantsColour, type Paint } from './paint.ts';
import { guarded } from './guarded.ts';
import { printable } from './printable.ts';

/** Where a command says things: results go to stdout, everything else to stderr. */
export interface Output {
  readonly isJson: boolean;
  /** Somebody can be asked, and sees lines change. */
  readonly isInteractive: boolean;
  /** Stdout is seen by somebody, who has so many columns. */
  readonly isTerminal: boolean;
  /** Lines on stderr may change after they were written. */
  readonly isLive: boolean;
  /** For what goes to stdout. */
  readonly paint: Paint;
  /** For what goes to stderr. */
  readonly notePaint: Paint;
  /** Columns of stdout, or a usual number where nobody says. */
  readonly columns: () => number;
  readonly noteStream: NodeJS.WriteStream;
  /**
   * One result: with `--json` the object, on one line and with its `kind` first; else the lines.
   * Text from outside in the lines has gone through `printable`.
   */
  readonly result: (kind: string, value: object, lines: () => string) => void;
  /** Progress and remarks, for people alone. */
  readonly note: (line: string) => void;
}

export interface OutputOptions {
  readonly json: boolean;
  readonly color: boolean;
}

const USUAL_COLUMNS = 100;

export function createOutput(
  process: NodeJS.Process,
  options: OutputOptions,
  broken: AbortSignal,
): Output {
  const { stdout, stderr, stdin, env } = process;
  const isInteractive = stdin.isTTY && stderr.isTTY && !options.json;
  return {
    isJson: options.json,
    isInteractive,
    isTerminal: stdout.isTTY && !options.json,
    isLive: stderr.isTTY && !options.json && env['TERM'] !== 'dumb',
    paint: createPaint(!options.json && wantsColour(stdout, env, options)),
    notePaint: createPaint(wantsColour(stderr, env, options)),
    columns: () => stdout.columns ?? USUAL_COLUMNS,
    noteStream: stderr,
    result(kind, value, lines) {
      const text = options.json ? jsonLine({ kind, ...value }) : guarded(lines());
      const tellElsewhere = () => {
        if (!KEPT.includes(kind)) return;
        stderr.write(`${text}\n${options.json ? '' : jobLine(value)}`);
      };
      if (broken.aborted) return tellElsewhere();
      stdout.write(`${text}\n`, (error) => {
        if (!(error instanceof Error)) return;
        broken.addEventListener('abort', tellElsewhere);
      });
    },
    note: (line) => void stderr.write(`${guarded(line)}\n`),
  };
}

/** What was paid for, saved or asked for: told on stderr where stdout fails. */
const KEPT: readonly string[] = ['clip', 'entries', 'entry', 'report', 'line', 'batch', 'cancel'];

/** Whoever has lost a result may need its job. */
function jobLine(value: object): string {
  if (!('ref' in value)) return '';
  // The one thing that results have under this name.
  const { id, provider, requestId = 'id not known' } = value.ref as JobRef;
  return `  ${printable(`job ${id} at ${provider} (${requestId})`)}\n`;
}

/** A terminal acts on some characters that JSON lets stand as they are. */
function jsonLine(value: object): string {
  return JSON.stringify(value).replaceAll(
    /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
