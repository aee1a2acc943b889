import { readHttpDate } from './http-date.ts';

/** Seconds in digits; ten digits and more is no wait but an accident. */
const SECONDS = /^\d{1,9}$/;

/** How long a reply asks to wait, in milliseconds; undefined when it does not say so clearly. */
export function retryAfterMs(
  headers: Readonly<Record<string, string>>,
  nowMs: number,
): number | undefined {
  const value = headers['retry-after'] ?? '';
  if (SECONDS.test(value)) return Number(value) * 1_000;
  const until = readHttpDate(value);
  // The sender's own clock, so that a wrong one on this side does not matter.
  const since = readHttpDate(headers['date']) ?? nowMs;
  return until === undefined ? undefined : Math.max(0, until - since);
}
