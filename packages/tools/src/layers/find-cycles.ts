/** Each group of nodes that reach one another, as a path that ends where it began. */
export function findCycles(
  edges: ReadonlyMap<string, readonly string[]>,
): readonly (readonly string[])[] {
  const cycles: string[][] = [];
  const done = new Set<string>();
  for (const start of edges.keys()) {
    const cycle = shortestCycle(edges, start, done);
    if (cycle !== undefined) {
      cycles.push(cycle);
      for (const node of cycle) done.add(node);
    }
    done.add(start);
  }
  return cycles;
}

// Nodes that are done have been looked at as a start, so no cycle through them is left to report.
function shortestCycle(
  edges: ReadonlyMap<string, readonly string[]>,
  start: string,
  done: ReadonlySet<string>,
): string[] | undefined {
  const cameFrom = new Map<string, string>();
  const waiting = [start];
  for (const node of waiting) {
    for (const next of edges.get(node) ?? []) {
      if (next === start) return [...pathTo(node, start, cameFrom), start];
      if (done.has(next) || cameFrom.has(next)) continue;
      cameFrom.set(next, node);
      waiting.push(next);
    }
  }
  return undefined;
}

function pathTo(end: string, start: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const path = [end];
  for (let node = end; node !== start;) {
    const before = cameFrom.get(node);
    if (before === undefined) break;
    path.unshift(before);
    node = before;
  }
  return path;
}
