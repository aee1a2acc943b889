const DATA_URI = /^data:([^,]*),(.*)$/s;

/** The bytes in a data URI; undefined where it is broken. */
export function decodeDataUri(uri: string): Uint8Array | undefined {
  const [, about, data] = DATA_URI.exec(uri) ?? [];
  if (about === undefined || data === undefined) return undefined;
  if (about.endsWith(';base64')) return Buffer.from(data, 'base64');
  try {
    return Buffer.from(decodeURIComponent(data));
  } catch {
    return undefined;
  }
}
