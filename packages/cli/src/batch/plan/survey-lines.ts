import type { BadLine, BatchLine } from '../read/batch-line.ts';
import { readLine } from '../read/batch-line.ts';
import type { LineFiles } from '../read/line-files.ts';
import type { RawLine } from '../read/raw-line.ts';
import type { PriceOf, Priced } from './price-line.ts';
import { outputIssue, outputName } from './output-name.ts';

/** A line that can be made, in the little that is kept of it: requests are read again in time. */
export interface SurveyedLine extends Priced {
  readonly number: number;
  readonly id: string | undefined;
  readonly digest: string;
  /** From the output folder on. */
  readonly file: string;
}

export interface Survey {
  readonly lines: readonly SurveyedLine[];
  readonly bad: readonly BadLine[];
}

/** Reads all lines once, before anything is paid, and finds all that is wrong with them. */
export async function surveyLines(
  raw: AsyncIterable<RawLine>,
  { files, priceOf, signal, onLine }: SurveyNeeds,
): Promise<Survey> {
  const lines: SurveyedLine[] = [];
  const bad: BadLine[] = [];
  for await (const each of raw) {
    signal.throwIfAborted();
    onLine?.(each.number);
    const line = await readLine(each, files);
    const found = 'issues' in line ? line : await surveyed(line, priceOf);
    if ('issues' in found) bad.push(found);
    else lines.push(found);
  }
  return { lines, bad };
}

export interface SurveyNeeds {
  readonly files: LineFiles;
  readonly priceOf: PriceOf;
  readonly signal: AbortSignal;
  /** Told of each line that is read. */
  readonly onLine?: ((number: number) => void) | undefined;
}

async function surveyed(line: BatchLine, priceOf: PriceOf): Promise<SurveyedLine | BadLine> {
  const { number, id, digest } = line;
  const file = outputName(line);
  const issue = outputIssue(file);
  const price = await priceOf(line);
  const issues = [
    ...(issue === undefined ? [] : [issue]),
    ...('issues' in price ? price.issues : []),
  ];
  if ('issues' in price || issues.length > 0) return { number, issues };
  return { number, id, digest, file, ...price };
}
