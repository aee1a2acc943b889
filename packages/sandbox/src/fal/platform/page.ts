/** One page of a list, as every list of the platform API is cut. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next_cursor: string | null;
  readonly has_more: boolean;
}

const LARGEST_PAGE = 100;

/** Cuts a page; a cursor is the place of the first item of the next one. */
export function cutPage<Item>(
  all: readonly Item[],
  { limit, cursor }: { readonly limit?: string | undefined; readonly cursor?: string | undefined },
): Page<Item> {
  const size = Math.min(LARGEST_PAGE, Math.max(1, toInteger(limit, LARGEST_PAGE)));
  const start = Math.max(0, toInteger(cursor, 0));
  const end = start + size;
  const more = end < all.length;
  return { items: all.slice(start, end), next_cursor: more ? String(end) : null, has_more: more };
}

function toInteger(text: string | undefined, otherwise: number): number {
  const number = text === undefined ? Number.NaN : Number(text);
  return Number.isInteger(number) ? number : otherwise;
}
