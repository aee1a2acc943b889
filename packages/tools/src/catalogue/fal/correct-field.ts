import type { WireField } from '../row.ts';

/** A field of the type map, with what the OpenAPI documents say and types cannot. */
export function correctField(field: WireField, fact: WireField | undefined): WireField {
  if (fact === undefined) return field;
  const isInteger = fact.type === 'integer' && isWhole(field);
  const members = isInteger ? field.enum?.map(Number) : (field.enum ?? fact.enum);
  const fallback = isInteger && field.enum !== undefined ? toNumber(field.default) : field.default;
  const known = fallback ?? fact.default;
  return {
    ...field,
    ...(isInteger && { type: 'integer' }),
    ...(members !== undefined && { enum: members }),
    ...(members === undefined && rangeOf(fact, known)),
    ...(fact.nullable === true && { nullable: true }),
    ...(fact.maxLength !== undefined && { maxLength: fact.maxLength }),
    ...(fact.minItems !== undefined && { minItems: fact.minItems }),
    ...(fact.maxItems !== undefined && { maxItems: fact.maxItems }),
    ...(known !== undefined && { default: known }),
  };
}

/** The types write integers as numbers, and the choice between some as strings of digits. */
function isWhole({ type, enum: members }: WireField): boolean {
  if (members === undefined) return type === 'number';
  return members.every((member) => /^\d+$/.test(String(member)));
}

function toNumber(value: unknown): unknown {
  return typeof value === 'string' ? Number(value) : value;
}

/** A range is older than the default, so one that leaves it out no longer holds. */
function rangeOf(
  { minimum, maximum, exclusive }: WireField,
  fallback: unknown,
): Partial<WireField> {
  const isOutside =
    typeof fallback === 'number' &&
    (fallback < (minimum ?? fallback) || fallback > (maximum ?? fallback));
  if (isOutside) return {};
  return {
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    ...(exclusive !== undefined && { exclusive }),
  };
}
