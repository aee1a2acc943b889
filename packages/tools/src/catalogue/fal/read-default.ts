import type { WireField } from '../row.ts';

/** Longest text that is kept as a default: a whole negative prompt decides nothing here. */
const longestText = 80;

/** The default that a field's description ends with, as in: Default value: `"16:9"`. */
export function readDefault(field: WireField, doc: string): unknown {
  const said = /Default value: `(.*)`$/.exec(doc)?.[1];
  return said === undefined ? undefined : keptDefault(field, parse(said));
}

/** A default in the spelling of the field's members; a long text is left out. */
export function keptDefault({ enum: members, type }: WireField, value: unknown): unknown {
  const member = members?.find((each) => String(each) === String(value));
  if (member !== undefined || members !== undefined) return member;
  if (typeof value === 'string' && value.length > longestText) return undefined;
  return type === 'string' && typeof value !== 'string' ? undefined : value;
}

/** Some words stand without quotes: `regular`. */
function parse(said: string): unknown {
  try {
    return JSON.parse(said);
  } catch {
    return said;
  }
}
