const copies = new WeakSet<object>();

/**
 * A copy that nobody can change, without fields that are `undefined`. What an earlier copy holds
 * is shared, so that a row written again with one new field costs one object.
 */
export function keptCopy<T>(value: T): T {
  if (typeof value !== 'object' || value === null || copies.has(value)) return value;
  const copy: object = Array.isArray(value)
    ? value.map((item: unknown) => keptCopy(item))
    : Object.fromEntries(
        Object.entries(value)
          .filter(([, field]) => field !== undefined)
          .map(([name, field]) => [name, keptCopy(field)]),
      );
  copies.add(copy);
  // The copy of plain JSON has the type of the original.
  return Object.freeze(copy) as T;
}
