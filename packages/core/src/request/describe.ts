const SHOWN_CHARACTERS = 60;

/** A value in a few words, for error messages: never a whole prompt, never the bytes. */
export function describe(value: unknown): string {
  if (value === undefined) return 'missing';
  if (typeof value === 'string') return describeText(value);
  if (value instanceof URL) return describeText(value.href);
  if (value instanceof Uint8Array || value instanceof ArrayBuffer) {
    return `${value.byteLength} bytes`;
  }
  if (typeof value === 'object' && value !== null) return describeObject(value);
  // Printed, it would be all of its source.
  return typeof value === 'function' ? `a function ${value.name}`.trimEnd() : String(value);
}

function describeText(text: string): string {
  const shown = JSON.stringify(text.slice(0, SHOWN_CHARACTERS).toWellFormed());
  return text.length > SHOWN_CHARACTERS ? `${shown}… (${[...text].length} characters)` : shown;
}

function describeObject(value: object): string {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  const keys = Object.keys(value).slice(0, 5).join(', ');
  return keys === '' ? (value.constructor?.name ?? 'an object') : `{ ${keys} }`;
}
