import type { Encoded } from './encode.ts';

/** The module that holds an encoded catalogue. */
export function dataFile(name: string, { sources, fields, models }: Encoded): string {
  const lines = [sources, fields, models].join('\n').split('\n').length;
  return `${lines < LONGEST ? '' : LONG}/**
 * ${name}'s video endpoints, packed; \`pnpm catalogue\` writes this file from the sources in
 * packages/tools/src/catalogue/sources, and read-catalogue.ts unpacks it.
 */
export const data = {
  sources: ${literal(sources)},
  fields: ${literal(fields)},
  models: ${literal(models)},
};
`;
}

/** Lines of a file that needs no leave to be longer, its frame apart. */
const LONGEST = 285;
const LONG =
  '/* oxlint-disable max-lines -- generated: a line for each field and each endpoint */\n';

/** Raw, so that the escapes of JSON inside it stand as they are. */
function literal(text: string): string {
  if (/`|\$\{|\\$/.test(text)) throw new Error('a text that a raw template cannot hold');
  return `String.raw\`${text}\``;
}
