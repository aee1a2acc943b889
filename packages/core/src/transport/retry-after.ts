/** Seconds in digits; ten digits and more is no wait but an accident. */
const SECONDS = /^\d{1,9}$/;

/** The one date format that HTTP lets senders use, e.g. `Sun, 06 Nov 1994 08:49:37 GMT`. */
const HTTP_DATE =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/;

/** How long a reply asks to wait, in milliseconds; undefined when it does not say so clearly. */
export function retryAfterMs(
  headers: Readonly<Record<string, string>>,
  nowMs: number,
): number | undefined {
  const value = headers['retry-after'] ?? '';
  if (SECONDS.test(value)) return Number(value) * 1_000;
  const until = readDate(value);
  // The sender's own clock, so that a wrong one on this side does not matter.
  const since = readDate(headers['date'] ?? '') ?? nowMs;
  return until === undefined ? undefined : Math.max(0, until - since);
}

function readDate(value: string): number | undefined {
  const time = HTTP_DATE.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}
