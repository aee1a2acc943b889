import type { Comment } from 'oxc-parser';
import { parseSync } from 'oxc-parser';

/** A comment that the house does not want, by its line. */
export interface CommentFinding {
  readonly line: number;
  readonly rule: string;
}

/** The comments of one TypeScript file that break a rule. */
export function checkComments(path: string, text: string): readonly CommentFinding[] {
  const { comments } = parseSync(path, text);
  const single = comments.map((comment) => ({ start: comment.start, rule: ruleOfOne(comment) }));
  const blocks = adjacentLines(comments, text).map((block) => ({
    start: block[0]?.start ?? 0,
    rule: ruleOfBlock(block),
  }));
  return [...single, ...blocks].flatMap(({ start, rule }) =>
    rule === undefined ? [] : [{ line: text.slice(0, start).split('\n').length, rule }],
  );
}

// A marker in capitals at the start of a sentence, not the word inside one.
const unfinished = /^[\s*/]*(?:TODO|FIXME|XXX|HACK)\b/m;
const banner = /[-=*#~_]{5,}/;
const suppression = /^\s*(?:oxlint-disable|eslint-disable|@ts-(?:ignore|expect-error|nocheck))/;
const suppressionWithReason = /(?:\s--|:)\s+\S/;

function ruleOfOne({ value }: Comment): string | undefined {
  if (unfinished.test(value)) return 'finish it, or say so where work is planned';
  if (banner.test(value)) return 'no banners: a file with sections is two files';
  if (suppression.test(value) && !suppressionWithReason.test(value)) {
    return 'say why the rule is off: `-- the reason`';
  }
  return undefined;
}

function ruleOfBlock(block: readonly Comment[]): string | undefined {
  const text = block.map(({ value }) => value).join('\n');
  const looksLikeCode = /[;{}]\s*$/m.test(text);
  if (!looksLikeCode || parseSync('comment.ts', text).errors.length > 0) return undefined;
  return 'no code in comments: version control keeps it';
}

/** Line comments that follow each other with nothing but white space between. */
function adjacentLines(comments: readonly Comment[], text: string): readonly Comment[][] {
  const blocks: Comment[][] = [];
  for (const comment of comments.filter(({ type }) => type === 'Line')) {
    const block = blocks.at(-1);
    const end = block?.at(-1)?.end;
    const isNext = end !== undefined && text.slice(end, comment.start).trim() === '';
    if (isNext) block?.push(comment);
    else blocks.push([comment]);
  }
  return blocks;
}
