/** Lines that ask for the same, of which the first is copy 1. */
interface Named {
  readonly digest: string;
  readonly id?: string | undefined;
}

interface Copy extends Named {
  readonly copy: number;
}

/**
 * Which copy of its request each line is. A line keeps the copy that it was in an earlier run,
 * wherever it stands now and under whichever id; so as many videos of a request are paid for as
 * lines ask for it, and no more.
 */
export function matchEarlier(lines: readonly Named[], earlier: readonly Copy[]): readonly number[] {
  const left = new Map<string, Copy[]>();
  for (const copy of earlier) groupOf(left, copy.digest).push(copy);
  const copies = lines.map(({ digest, id }) => {
    if (id === undefined) return undefined;
    return takeFrom(groupOf(left, digest), (copy) => copy.id === id)?.copy;
  });
  const used = new Map<string, Set<number>>();
  const note = (digest: string, copy: number): number => {
    used.set(digest, (used.get(digest) ?? new Set()).add(copy));
    return copy;
  };
  for (const [index, copy] of copies.entries()) {
    const digest = lines[index]?.digest;
    if (copy !== undefined && digest !== undefined) note(digest, copy);
  }
  return lines.map(({ digest }, index) => {
    const known = copies[index] ?? takeFrom(groupOf(left, digest), () => true)?.copy;
    return note(digest, known ?? firstUnused(used.get(digest)));
  });
}

function groupOf(groups: Map<string, Copy[]>, digest: string): Copy[] {
  const known = groups.get(digest);
  if (known !== undefined) return known;
  const group: Copy[] = [];
  groups.set(digest, group);
  return group;
}

function takeFrom(group: Copy[], fits: (copy: Copy) => boolean): Copy | undefined {
  const index = group.findIndex(fits);
  return index === -1 ? undefined : group.splice(index, 1)[0];
}

function firstUnused(used: ReadonlySet<number> | undefined): number {
  let copy = 1;
  while (used?.has(copy) === true) copy += 1;
  return copy;
}
