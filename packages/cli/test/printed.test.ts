import { expect, test } from 'vitest';
import { boardLine } from '../src/terminal/board-line.ts';
import { guarded } from '../src/terminal/guarded.ts';
import { createPaint } from '../src/terminal/paint.ts';
import { printable } from '../src/terminal/printable.ts';
import { tableOf } from '../src/terminal/table.ts';

const paint = createPaint(false);

test.each([
  ['\u001b[31mred\u001b[0m', 'red'],
  ['\u001b]0;title\u0007text', 'text'],
  ['\u001b]8;;https://evil.example\u001b\\link\u001b]8;;\u001b\\', 'link'],
  ['\u009b31mred', 'red'],
  ['one\r\ntwo\tthree\u2028four', 'one two three four'],
  ['a\u202egpj.exe\u2066b\u200b', 'agpj.exeb'],
  ['bell\u0007 back\u0008space \u007f', 'bell backspace '],
  ['lone \ud800 half', 'lone \ufffd half'],
  ['猫 🐱 é', '猫 🐱 é'],
])('%j is printed as %j', (text, shown) => {
  expect(printable(text)).toBe(shown);
});

test('of control characters, colours and line breaks alone reach the terminal', () => {
  expect(guarded('\u001b[31ma\u001b[0m\nb\u001b[2Jc\u0007d')).toBe('\u001b[31ma\u001b[0m\nb[2Jcd');
});

test('a job tells its place, its time and the time that is left', () => {
  const row = { name: 'fal fox', startedAt: 0, detail: 'place 3 in the queue' };
  const now = 65_000;
  const line = (more: object) =>
    boardLine({ ...row, state: 'queued', ...more }, { now, frame: undefined, paint });
  expect(line({ expectedEndAt: () => 90_000 })).toBe(
    '· fal fox  queued, place 3 in the queue  1 min 05 s, about 25 s left',
  );
  expect(line({})).toBe('· fal fox  queued, place 3 in the queue  1 min 05 s');
  expect(line({ state: 'succeeded', detail: undefined, endedAt: 4000 })).toBe(
    '✔ fal fox  succeeded  4 s',
  );
});

const heads = [{ head: 'name' }, { head: 'what', wraps: true }] as const;
const rows = [['猫', 'a word or two, and then some more of them']];

test('a table is as wide as its terminal, and a list where that is too narrow', () => {
  const shown = (columns: number, isTerminal = true) =>
    tableOf({ paint, isTerminal, columns: () => columns }, heads, rows);
  expect(shown(30)).toBe('name  what\n猫    a word or two, and then\n      some more of them');
  expect(shown(16)).toBe('name: 猫\nwhat: a word or two, and then some more of them');
  expect(shown(16, false)).toBe('name  what\n猫    a word or two, and then some more of them');
});
