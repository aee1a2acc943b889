/** How long jobs of each endpoint took, for the pace of asking. Bounded, in memory. */
export interface History {
  of(endpoint: string): readonly number[];
  add(endpoint: string, durationMs: number): void;
}

const KEPT_PER_ENDPOINT = 50;
const KEPT_ENDPOINTS = 500;

export function createHistory(): History {
  const durations = new Map<string, number[]>();
  return {
    of: (endpoint) => durations.get(endpoint) ?? [],
    add(endpoint, durationMs) {
      const known = durations.get(endpoint) ?? [];
      durations.delete(endpoint);
      durations.set(endpoint, [...known, durationMs].slice(-KEPT_PER_ENDPOINT));
      const [oldest] = durations.keys();
      if (durations.size > KEPT_ENDPOINTS && oldest !== undefined) durations.delete(oldest);
    },
  };
}
