/** Markup that is safe to put into a page as it is. */
export interface Html {
  readonly markup: string;
}

type Child = Html | string | number | undefined | readonly Child[];

/**
 * Markup with every value in it escaped; in attributes too, which are always quoted.
 * @example html`<p title="${title}">${text}</p>`
 */
export function html(texts: TemplateStringsArray, ...values: readonly Child[]): Html {
  const parts = texts.map(
    (text, index) => text + (index < values.length ? render(values[index]) : ''),
  );
  return { markup: parts.join('') };
}

/** Text that came from elsewhere: its direction is its own, and stays within it. */
export function foreign(text: string): Html {
  return html`<bdi>${text}</bdi>`;
}

function render(child: Child): string {
  if (child === undefined) return '';
  if (typeof child === 'string') return escaped(child);
  if (typeof child === 'number') return String(child);
  return 'markup' in child ? child.markup : child.map(render).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters that no page may hold, such as NUL, become the one that stands for them. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[^\P{Cc}\n\t]/gu, '\u{FFFD}')
    .replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
