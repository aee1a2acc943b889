import { UsageError } from '../command/usage-error.ts';

/** Longer than any model takes, and short enough to hold. */
const LONGEST_BYTES = 1024 ** 2;

/** The prompt as it was given; `-` stands for what comes on stdin, without its last line break. */
export async function readPrompt(
  given: string | undefined,
  stdin: NodeJS.ReadStream,
): Promise<string | undefined> {
  if (given !== '-') return given;
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of stdin) {
    // Without an encoding, a stream of bytes gives buffers.
    const bytes = chunk as Buffer;
    sizeBytes += bytes.length;
    if (sizeBytes > LONGEST_BYTES) throw new UsageError('The prompt on stdin is over a megabyte.');
    chunks.push(bytes);
  }
  const prompt = Buffer.concat(chunks)
    .toString('utf8')
    .replace(/\r?\n$/, '');
  if (prompt.trim() !== '') return prompt;
  throw new UsageError('The prompt was to come on stdin ("-"), and nothing came.');
}
