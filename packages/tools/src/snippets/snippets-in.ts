/** A `ts` block of a document, as a module of its own. */
export interface Snippet {
  /** The module's file name: the document's words and a number, or a name or path of its own. */
  readonly name: string;
  readonly document: string;
  readonly lines: readonly SnippetLine[];
}

/** One line of a module, and where in the document it stands, counted from 1. */
export interface SnippetLine {
  readonly text: string;
  readonly line: number;
}

/**
 * The `ts` blocks of a Markdown document. A comment just above a block can hold what the block
 * needs and does not show, `<!-- snippet: declare const request: VideoRequest; -->`. It can name
 * the module, `<!-- snippet file: acme.ts -->`, so that other blocks import it, or, with a path in
 * the repository, so that it imports what is there; what it holds then follows on the next lines.
 */
export function snippetsIn(document: string, text: string): readonly Snippet[] {
  const lines = text.split('\n').map((line, index) => ({ text: line, line: index + 1 }));
  const snippets: Snippet[] = [];
  let comment: readonly SnippetLine[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]?.text ?? '';
    const fence = /^\s*(`{3,}|~{3,})\s*(\w*)/.exec(line);
    if (fence !== null) {
      const end = endOf(lines, at + 1, fence[1] ?? '');
      const block = lines.slice(at + 1, end);
      if (isTypeScript(fence[2]))
        snippets.push(snippetOf(document, snippets.length, comment, block));
      comment = [];
      at = end;
    } else if (/^\s*<!-- snippet\b/.test(line)) {
      const end = lines.findIndex(({ text: each }, index) => index >= at && each.includes('-->'));
      if (end < 0) throw new Error(`${document}:${at + 1}  the comment has no end`);
      comment = lines.slice(at, end + 1);
      at = end;
    } else if (line.trim() !== '') comment = [];
  }
  return snippets;
}

function endOf(lines: readonly SnippetLine[], from: number, fence: string): number {
  const end = lines.findIndex(({ text }, index) => index >= from && text.trim().startsWith(fence));
  return end < 0 ? lines.length : end;
}

function isTypeScript(word: string | undefined): boolean {
  return word === 'ts' || word === 'typescript';
}

function snippetOf(
  document: string,
  index: number,
  comment: readonly SnippetLine[],
  block: readonly SnippetLine[],
): Snippet {
  const named = /^\s*<!-- snippet file: (\S+\.ts)/.exec(comment[0]?.text ?? '')?.[1];
  const words = document.replace(/\.md$/, '').replaceAll(/\W+/g, '-').toLowerCase();
  const preamble = comment.map(({ text, line }) => ({ text: withoutMarks(text), line }));
  const name = named ?? `${words}-${index + 1}.ts`;
  return { name, document, lines: [...preamble, ...block] };
}

function withoutMarks(text: string): string {
  return text.replace(/^\s*<!-- snippet(?: file: \S+|:)/, '').replace(/\s*-->.*$/, '');
}
