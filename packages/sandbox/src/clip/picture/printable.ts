/** Stands for a character that the glyph atlas does not have; drawn as an empty box. */
export const BOX = '\u007f';

/** Reduces any text to one line of printable ASCII, with a box for each character beyond it. */
export function printable(text: string): string {
  const plain = text
    .slice(0, LONGEST)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+|\p{Zs}/gu, ' ')
    .replace(/[^ -~]/gu, (character) => SPELLINGS.get(character) ?? character)
    .normalize('NFKD')
    .trim();
  return Array.from(SEGMENTER.segment(plain), ({ segment }) => fold(segment)).join('');
}

// Many times what fits on the largest picture.
const LONGEST = 2_000;
const SEGMENTER = new Intl.Segmenter('en', { granularity: 'grapheme' });

// What Unicode does not decompose by itself.
const SPELLINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' },
    ...{ ẞ: 'SS', Æ: 'AE', Œ: 'OE', Ø: 'O', Ł: 'L', Đ: 'D', Ð: 'D', Þ: 'Th' },
    ...{ '‘': "'", '’': "'", '‚': "'", '“': '"', '”': '"', '„': '"', '«': '"', '»': '"' },
    ...{ '‐': '-', '‑': '-', '–': '-', '—': '-', '―': '-', '−': '-', '×': 'x' },
  }),
);

/** A letter without its accents, nothing for marks that have no width, or a box. */
function fold(segment: string): string {
  const base = segment.replace(/[\p{M}\p{Cf}]/gu, '');
  return base === '' || /^[ -~]$/u.test(base) ? base : BOX;
}
