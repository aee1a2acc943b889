import { inspect } from 'node:util';

/** Tells on stderr what went wrong in the sandbox itself, each trouble once. */
export interface CrashLog {
  report(what: string, error: unknown): void;
  /** Ends the log: what fails because the sandbox closes is no trouble. */
  close(): void;
}

export function createCrashLog(): CrashLog {
  const told = new Set<string>();
  let isClosed = false;
  return {
    report(what, error) {
      const text = `@kinora/sandbox: ${what}\n${inspect(error)}\n`;
      if (isClosed || told.has(text)) return;
      told.add(text);
      process.stderr.write(text);
    },
    close() {
      isClosed = true;
    },
  };
}
