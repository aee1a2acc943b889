/** Breaks a line at spaces, and after slashes, into lines of at most so many characters. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text).flatMap((each) => chunksOf(each, width))) {
    if ((line + piece).trimEnd().length <= width) line += piece;
    else {
      lines.push(line.trimEnd());
      line = piece;
    }
  }
  return [...lines, line.trimEnd()];
}

/** The width below which a line would be broken elsewhere than at spaces and slashes. */
export function leastWidth(text: string): number {
  return Math.max(0, ...piecesOf(text).map((piece) => piece.trimEnd().length));
}

function piecesOf(text: string): readonly string[] {
  return text.split(/(?<=[\s/])(?=\S)/);
}

/** A piece that is wider than a whole line, in parts. */
function chunksOf(piece: string, width: number): readonly string[] {
  const count = Math.ceil(piece.trimEnd().length / width);
  if (count <= 1) return [piece];
  return Array.from({ length: count }, (_, index) =>
    piece.slice(index * width, index === count - 1 ? undefined : (index + 1) * width),
  );
}
