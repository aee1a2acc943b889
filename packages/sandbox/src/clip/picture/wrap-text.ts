/** Breaks text into at most `lines` lines of at most `columns` characters, marking a cut with dots. */
export function wrapText(text: string, columns: number, lines: number): readonly string[] {
  const wrapped: string[] = [];
  let rest = text;
  while (rest !== '' && wrapped.length < lines) {
    if (rest.length <= columns) return [...wrapped, rest];
    if (wrapped.length === lines - 1) return [...wrapped, shorten(rest, columns)];
    const end = breakBefore(rest, columns);
    wrapped.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return wrapped;
}

/** The text if it fits, else as much of it as fits before three dots, or nothing. */
export function shorten(text: string, columns: number): string {
  if (text.length <= columns) return text;
  return columns > 3 ? `${text.slice(0, columns - 3)}...` : '';
}

/** Where a line must end: after the last whole word, or inside a word longer than the line. */
function breakBefore(text: string, columns: number): number {
  const space = text.lastIndexOf(' ', columns);
  return space > 0 ? space : columns;
}
