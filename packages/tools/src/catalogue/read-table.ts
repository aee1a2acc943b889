/** Reads a table of tab-separated columns; lines that start with `#` say where it comes from. */
export function readTable<const Column extends string>(
  path: string,
  text: string,
  columns: readonly Column[],
): readonly Readonly<Record<Column, string>>[] {
  const lines = text.split('\n').map((line, index) => ({ line, place: `${path}:${index + 1}` }));
  const rows = lines.filter(({ line }) => line !== '' && !line.startsWith('#'));
  return rows.map(({ line, place }) => {
    const cells = line.split('\t');
    if (cells.length !== columns.length) {
      throw new SyntaxError(`${place}: ${cells.length} columns, not ${columns.join(', ')}`);
    }
    const entries = columns.map((column, index) => [column, cells[index] ?? '']);
    // The keys are the columns, each once.
    return Object.fromEntries(entries) as Record<Column, string>;
  });
}
