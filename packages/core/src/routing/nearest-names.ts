/**
 * The names that look most like one that is not known, at most three, nearest first; those that
 * only add to it come before all others, the shortest and then the highest version first.
 */
export function nearestNames(name: string, known: readonly string[]): string[] {
  const asked = lettersIn(name.slice(0, 100));
  return known
    .map((candidate) => ({ candidate, gap: gapOf(asked, lettersIn(candidate)) }))
    .filter(({ candidate, gap }) => gap <= Math.max(asked.length, candidate.length) * 0.6)
    .toSorted((a, b) =>
      a.gap === b.gap && a.gap < 1 ? newestFirst(a.candidate, b.candidate) : a.gap - b.gap,
    )
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** `Kling v2.6` and `kling-2.6` are the same to a person. */
function lettersIn(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
    .replaceAll(/v(?=\d)/g, '');
}

/** Below 1: the same, or the same and more. */
function gapOf(asked: string, known: string): number {
  if (asked === known) return 0;
  if (asked !== '' && known.startsWith(asked)) return 1 - 1 / (known.length - asked.length + 1);
  // Too far apart to be worth comparing letter by letter.
  if (Math.abs(known.length - asked.length) > Math.max(known.length, asked.length) * 0.6) {
    return Infinity;
  }
  return distance(asked, known);
}

function newestFirst(a: string, b: string): number {
  return a === b ? 0 : a < b ? 1 : -1;
}

/** Levenshtein distance, one row at a time. */
export function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const swap = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(swap, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
