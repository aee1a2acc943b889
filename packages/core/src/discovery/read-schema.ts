import type { WireField, WireFields } from '../contract/model.ts';
import { isPart, plainSchema, startReading, type Reading } from './plain-schema.ts';
import { readField } from './read-field.ts';

/** What a schema came to. */
export type SchemaRead =
  | {
      readonly fields: WireFields;
      /** Properties that are there and could not be read, so that nothing is put into them. */
      readonly unread: readonly string[];
    }
  | { readonly reason: string };

const MOST_FIELDS = 300;
const FIELD_NAME = /^[a-z][\w.-]{0,99}$/i;
/** Words about the body as a whole that a table of fields cannot say. */
const BEYOND = ['anyOf', 'oneOf', 'not', 'if'];

/**
 * Reads the schema of a body, which may be malformed or hostile: nothing in it is followed out of
 * the document, nor for long, and what is in doubt is left unread.
 */
export function readSchema(schema: unknown, document: unknown = schema): SchemaRead {
  const reading = startReading(document);
  const body = plainSchema(reading, schema);
  if (body === undefined) return { reason: 'it is no schema that can be read' };
  const { type = 'object', properties, required = [] } = body;
  if (type !== 'object' || !isPart(properties)) return { reason: 'it describes no object' };
  if (BEYOND.some((word) => body[word] !== undefined)) {
    return { reason: 'its body can be one of several' };
  }
  const entries = Object.entries(properties);
  if (entries.length > MOST_FIELDS) return { reason: `it has more than ${MOST_FIELDS} fields` };
  const needed = namesIn(required);
  if (needed === undefined) return { reason: 'it does not say what is required' };
  return fieldsOf(reading, entries, needed);
}

function namesIn(list: unknown): ReadonlySet<string> | undefined {
  if (!Array.isArray(list) || list.length > 2 * MOST_FIELDS) return undefined;
  return list.every((name) => typeof name === 'string') ? new Set(list) : undefined;
}

function fieldsOf(
  reading: Reading,
  properties: readonly (readonly [name: string, part: unknown])[],
  needed: ReadonlySet<string>,
): SchemaRead {
  const fields = new Map<string, WireField>();
  const unread: string[] = [];
  for (const [name, part] of properties) {
    const field = FIELD_NAME.test(name) ? readField(reading, name, part) : undefined;
    if (field === undefined) unread.push(name);
    else fields.set(name, { ...field, ...(needed.has(name) && { required: true }) });
  }
  if (reading.partsLeft < 0) return { reason: 'it is too large or leads in circles' };
  // A body without it would be refused, maybe after it was billed.
  const lost = [...needed].find((name) => !fields.has(name));
  if (lost !== undefined) return { reason: `what it requires, ${lost.slice(0, 100)}, is in doubt` };
  if (fields.size === 0) return { reason: 'it has no field that can be read' };
  return { fields: Object.fromEntries(fields), unread };
}
