const DEEPEST_LEVEL = 64;

/** Whether JSON says a value as it is: it loses files and functions, and changes dates and NaN. */
export function isJsonValue(value: unknown, levels = DEEPEST_LEVEL): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null)
    return value === null || value === true || value === false;
  if (levels === 0) return false;
  const isInside = (inner: unknown) => isJsonValue(inner, levels - 1);
  if (Array.isArray(value)) return Array.from(value).every(isInside);
  const isPlain = Object.prototype.toString.call(value) === '[object Object]';
  const inner = Object.values(value).filter((part) => part !== undefined);
  return isPlain && Object.getOwnPropertySymbols(value).length === 0 && inner.every(isInside);
}
