/** Whoever read the output has gone, e.g. `head`; what was begun is seen through all the same. */
export function ignoreBrokenPipe({ stdout, stderr }: Pick<NodeJS.Process, 'stdout' | 'stderr'>) {
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: Error) => {
      if (!('code' in error) || error.code !== 'EPIPE') throw error;
    });
  }
}
