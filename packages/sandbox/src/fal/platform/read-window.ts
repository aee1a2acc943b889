/** A span of time that a list is about. */
export interface TimeWindow {
  readonly holds: (atMs: number) => boolean;
}

const DAY_MS = 86_400_000;

/** Reads `start` and `end`; without a start, the window reaches `days` back from its end. */
export function readWindow(
  { start, end }: Readonly<Partial<Record<string, string>>>,
  nowMs: number,
  days: number,
): TimeWindow {
  const endMs = parse(end) ?? nowMs;
  const startMs = parse(start) ?? endMs - days * DAY_MS;
  return { holds: (atMs) => atMs >= startMs && atMs <= endMs };
}

function parse(text: string | undefined): number | undefined {
  const atMs = Date.parse(text ?? '');
  return Number.isNaN(atMs) ? undefined : atMs;
}
