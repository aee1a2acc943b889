/** Whether results can still be written where they belong. */
export interface Stdout {
  /** Aborted once stdout has failed, e.g. on a full disk; a reader that has gone is no failure. */
  readonly broken: AbortSignal;
  /** Waits until it is known what became of all that was written. */
  readonly settle: () => Promise<void>;
}

/**
 * Says it in one line where stdout cannot be written. Whoever read the output may have gone, e.g.
 * `head`: what was begun is seen through all the same. Of stderr there is nobody to tell.
 */
export function watchStdout({ stdout, stderr }: Pick<NodeJS.Process, 'stdout' | 'stderr'>): Stdout {
  const broken = new AbortController();
  stderr.on('error', () => {});
  stdout.on('error', (error: Error) => {
    const code = 'code' in error ? String(error.code) : String(error);
    if (code === 'EPIPE' || broken.signal.aborted) return;
    stderr.write(`error: stdout cannot be written: ${code}\n`);
    broken.abort();
  });
  return {
    broken: broken.signal,
    // A stream tells of its failure in the turn after the write.
    settle: () => new Promise((resolve) => stdout.write('', () => setImmediate(resolve))),
  };
}
