const SHOWN_CHARACTERS = 60;

/** A value from a batch file in a few words, for messages: never a whole prompt. */
export function shown(value: unknown): string {
  if (value === undefined) return 'missing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value !== 'string') return String(value);
  const start = JSON.stringify(value.slice(0, SHOWN_CHARACTERS).toWellFormed());
  return value.length > SHOWN_CHARACTERS ? `${start}… (${value.length} characters)` : start;
}
