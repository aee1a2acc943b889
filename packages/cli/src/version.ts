import { readFileSync } from 'node:fs';

/** The version of this package. */
export function version(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  // Written by us.
  return (JSON.parse(text) as { readonly version: string }).version;
}
