import { shown } from '../shown.ts';
import { LONGEST_LINE, NO_UTF8, TOO_LONG, type RawLine } from './raw-line.ts';
import { splitLines } from './split-lines.ts';

/** One JSON value per line; blank lines are passed over. */
export async function* readJsonl(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<RawLine, void> {
  for await (const { number, bytes } of splitLines(chunks, LONGEST_LINE)) {
    if (bytes === undefined) {
      yield { number, issues: [TOO_LONG] };
      continue;
    }
    const text = textOf(bytes);
    if (text === undefined) yield { number, issues: [NO_UTF8] };
    else if (text.trim() !== '') yield { number, ...parsed(text) };
  }
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    // A mark of the byte order is left out of the text.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function parsed(text: string): { value: unknown } | { issues: (typeof TOO_LONG)[] } {
  try {
    return { value: JSON.parse(text) };
  } catch {
    const allowed = 'one whole JSON object, such as {"model":"hunyuan-video","prompt":"Two cats."}';
    return { issues: [{ field: 'line', given: shown(text), allowed }] };
  }
}
