import { isUtf8 } from 'node:buffer';
import { UsageError } from '../command/usage-error.ts';

/** Longer than any model takes, and short enough to hold. */
const LONGEST_BYTES = 1024 ** 2;

/**
 * The prompt as it was given; `-` stands for what comes on stdin, without its last line break.
 * @throws UsageError
 */
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
  const prompt = textOf(Buffer.concat(chunks)).replace(/\r?\n$/, '');
  if (prompt.trim() !== '') return prompt;
  throw new UsageError('The prompt was to come on stdin ("-"), and nothing came.');
}

/** Bytes that are no text would be paid for as marks that stand for nothing. */
function textOf(bytes: Buffer): string {
  if (!isUtf8(bytes)) throw new UsageError('The prompt on stdin is not text in UTF-8.');
  if (bytes.includes(0)) throw new UsageError('The prompt on stdin has a NUL character in it.');
  return new TextDecoder().decode(bytes);
}
