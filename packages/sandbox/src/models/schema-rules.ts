import type { WireField } from '@kinora/core/adapter';

/** What JSON Schema says of a field, but for who needs it, what it is of, and pixels and `null`. */
export function schemaRules({ exclusive, minimum, maximum, ...field }: WireField) {
  const { type, enum: members, maxLength, minItems, maxItems, default: usual } = field;
  const above = exclusive === 'minimum' ? 'exclusiveMinimum' : 'minimum';
  const below = exclusive === 'maximum' ? 'exclusiveMaximum' : 'maximum';
  return {
    type,
    ...(members !== undefined && { enum: members }),
    ...(minimum !== undefined && { [above]: minimum }),
    ...(maximum !== undefined && { [below]: maximum }),
    ...(maxLength !== undefined && { maxLength }),
    ...(minItems !== undefined && { minItems }),
    ...(maxItems !== undefined && { maxItems }),
    ...(usual !== undefined && { default: usual }),
  };
}

/** A picture's size in pixels, as a schema of its own. */
export function sizeSchema(maxSide: number) {
  const side = { type: 'integer', exclusiveMinimum: 0, maximum: maxSide };
  return { type: 'object', properties: { width: side, height: side } };
}
