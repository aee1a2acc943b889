/**
 * A copy that nobody can change, without fields that are `undefined`. What an earlier copy holds
 * is shared, so that a row written again with one new field costs one object.
 */
export function keptCopy<T>(value: T): T {
  if (typeof value !== 'object' || value === null || isKept(value)) return value;
  const copy: object = Array.isArray(value)
    ? value.map((item: unknown) => keptCopy(item))
    : copyOf(value);
  // The copy of plain JSON has the type of the original.
  return Object.freeze(copy) as T;
}

/** Frozen through and through; to know copies by a set of them would take longer than to look. */
function isKept(value: object): boolean {
  return (
    Object.isFrozen(value) &&
    Object.values(value).every((field: unknown) =>
      typeof field === 'object' ? field === null || isKept(field) : field !== undefined,
    )
  );
}

function copyOf(value: object): object {
  const copy: Record<string, unknown> = {};
  for (const name of Object.keys(value)) {
    const field: unknown = Reflect.get(value, name);
    if (field === undefined) continue;
    const kept: unknown = keptCopy(field);
    // Assigned, this name would set what the copy inherits from.
    if (name === '__proto__') Object.defineProperty(copy, name, { value: kept, enumerable: true });
    else copy[name] = kept;
  }
  return copy;
}
