const LONGEST_BYTES = 4096;

/** As much of a text as is kept: its first 4 KB in UTF-8, without half a character at the end. */
export function evidenceText(text: string): string {
  // One unit of UTF-16 takes at most three bytes.
  if (text.length * 3 <= LONGEST_BYTES) return text;
  return text.slice(0, new TextEncoder().encodeInto(text, new Uint8Array(LONGEST_BYTES)).read);
}
