import { parseSync, Visitor, type Expression } from 'oxc-parser';

/** What a test, or a group of tests, is called. */
export interface Title {
  readonly text: string;
  readonly line: number;
}

/** A row of a table of tests, which becomes a title by `%s` or `$title`. */
const ROW = /^[A-K][1-9]\d?(?:(?:, ?|-| to | and )[A-K][1-9]\d?)*: /;
const RUNNERS = ['describe', 'it', 'test'];

/** The titles in a file of tests, or of the rules that become tests. */
export function titlesIn(path: string, text: string): readonly Title[] {
  const { program, errors } = parseSync(path, text);
  const [error] = errors;
  if (error !== undefined) throw new SyntaxError(`${path}: ${error.message}`);
  const found = new Map<number, string>();
  const add = (node: Expression | undefined) => {
    const title = node === undefined ? undefined : textOf(node);
    if (node !== undefined && title !== undefined) found.set(node.start, title);
  };
  new Visitor({
    CallExpression({ callee, arguments: [first] }) {
      if (first?.type !== 'SpreadElement' && isRunner(callee)) add(first);
    },
    Property({ key, value }) {
      // A property's value is a pattern only where it is taken apart.
      if (key.type === 'Identifier' && key.name === 'title') add(value as Expression);
    },
    Literal(node) {
      if (typeof node.value === 'string' && ROW.test(node.value)) add(node);
    },
  }).visit(program);
  return [...found].map(([start, title]) => ({
    text: title,
    line: text.slice(0, start).split('\n').length,
  }));
}

/** `test`, and what it makes of itself: `test.each(rows)`, `describe.skipIf(…)`. */
function isRunner(callee: Expression): boolean {
  if (callee.type === 'Identifier') return RUNNERS.includes(callee.name);
  if (callee.type === 'CallExpression') return isRunner(callee.callee);
  return callee.type === 'MemberExpression' && isRunner(callee.object);
}

function textOf(node: Expression): string | undefined {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  if (node.type !== 'TemplateLiteral') return undefined;
  return node.quasis.map(({ value }) => value.cooked ?? value.raw).join('…');
}
