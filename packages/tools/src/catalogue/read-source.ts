import { readFileSync } from 'node:fs';

const folder = new URL('sources/', import.meta.url);

/** The text of a file in sources/. */
export function readSource(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8');
}
