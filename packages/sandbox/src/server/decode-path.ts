/**
 * A part of a path without its percent escapes, or as it stands where they are broken. An escaped
 * slash stays escaped: it separates nothing.
 */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path.replaceAll(/%2f/gi, '%252F'));
  } catch {
    return path;
  }
}
