import { UsageError } from '../../command/usage-error.ts';
import type { VideoRequest } from 'kinora';
import type { PlannedLine } from '../plan/plan-line.ts';
import { readLine } from './batch-line.ts';
import type { LineFiles } from './line-files.ts';
import type { RawLine } from './raw-line.ts';

/** A line that is to be made, with its request. */
export interface LineToMake<Line = PlannedLine> {
  readonly line: Line;
  readonly request: VideoRequest;
}

/**
 * Reads the requests of lines a second time, each when it is about to be sent, so that no more of
 * them than that are in memory.
 * @throws UsageError where a line is not what was checked before
 */
export async function* requestsAgain<Line extends Pick<PlannedLine, 'number' | 'digest'>>(
  raw: AsyncIterable<RawLine>,
  lines: readonly Line[],
  files: LineFiles,
): AsyncGenerator<LineToMake<Line>, void> {
  const left = lines.values();
  let next = left.next();
  for await (const each of raw) {
    if (next.done === true) return;
    const line = next.value;
    if (each.number !== line.number) continue;
    const read = await readLine(each, files);
    if ('issues' in read || read.digest !== line.digest) throw changed(line.number);
    yield { line, request: read.request };
    next = left.next();
  }
  if (next.done !== true) throw changed(next.value.number);
}

function changed(number: number): UsageError {
  return new UsageError(
    `Line ${number} was changed, or a file that it names, while the batch ran. ` +
      'Nothing was sent for it. The same command goes on with what is there now.',
  );
}
