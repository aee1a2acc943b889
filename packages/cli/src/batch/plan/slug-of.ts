/** A text as part of a file name: its letters and digits, in any script, with dashes between. */
export function slugOf(text: string, mostCharacters: number): string {
  const plain = text
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')
    .replaceAll(/\.{2,}/g, '.')
    .replaceAll(/^[-.]+|[-.]+$/g, '');
  // Cut between characters, and within what every disk takes for a name.
  let slug = '';
  for (const character of plain.slice(0, 4 * mostCharacters)) {
    if ([...slug].length >= mostCharacters || Buffer.byteLength(slug) > MOST_BYTES) break;
    slug += character;
  }
  return slug.replaceAll(/[-.]+$/g, '');
}

const MOST_BYTES = 200;
