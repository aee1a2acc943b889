import { EXIT, type ExitCode } from './exit-codes.ts';

/** How the program ends for several jobs: as they all did, or partly done, or worse. */
export function worstExitCode(codes: readonly ExitCode[]): ExitCode {
  const ended = new Set(codes);
  for (const code of [EXIT.interrupted, EXIT.unknown]) if (ended.has(code)) return code;
  if (ended.size > 1) return ended.has(EXIT.done) ? EXIT.partlyDone : EXIT.failed;
  const [only = EXIT.done] = ended;
  return only;
}
