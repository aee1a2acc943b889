/** Words from outside are looked up as own keys, as written and then in lower case. */
export function lookUp<Meaning>(
  table: Readonly<Record<string, Meaning>>,
  word: string | undefined,
): Meaning | undefined {
  const key = [word, word?.toLowerCase()].find(
    (spelling) => spelling !== undefined && Object.hasOwn(table, spelling),
  );
  return key === undefined ? undefined : table[key];
}
