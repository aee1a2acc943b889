const graphemes = new Intl.Segmenter();

/** A text of at most so many characters as people count them, with a mark where more was there. */
export function shorten(text: string, most: number): string {
  // No character takes more than a few units, so that a long text is not looked through.
  const head = [...graphemes.segment(text.slice(0, most * 20))];
  if (head.length <= most && text.length <= most * 20) return text;
  const kept = head.slice(0, most).map(({ segment }) => segment);
  return `${kept.join('').trimEnd()}…`;
}
