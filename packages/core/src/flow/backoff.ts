/** Full jitter between half and all of an exponential delay, in milliseconds. */
export function backoffMs(
  attempt: number,
  {
    baseMs,
    capMs,
    random,
  }: { readonly baseMs: number; readonly capMs: number; readonly random: number },
): number {
  const delay = Math.min(capMs, baseMs * 2 ** attempt);
  return Math.round(delay * (0.5 + random / 2));
}
