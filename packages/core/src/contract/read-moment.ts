const ZONED = /(?:Z|[+-]\d\d:?\d\d)$/i;

/**
 * A moment that a provider wrote in ISO 8601, in milliseconds since 1970. Without a time zone it
 * could be any of a day's moments, so it is none.
 */
export function readMoment(text: string | undefined): number | undefined {
  const moment = text !== undefined && ZONED.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(moment) ? undefined : moment;
}
