/** Sortable by time; nobody guesses it, and no two are the same. */
export function newId(kind: 'job' | 'hook' | 'process', now: number): string {
  const noise = [...crypto.getRandomValues(new Uint8Array(10))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  return `${kind}_${now.toString(36)}${noise}`;
}
