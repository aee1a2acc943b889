import { afterAll, describe, expect, test } from 'vitest';
import { createClipRenderer } from '../../src/clip/clip-renderer.ts';
import { BOX, printable } from '../../src/clip/picture/printable.ts';
import { wrapText } from '../../src/clip/picture/wrap-text.ts';
import { clipSpec } from './clip-spec.ts';
import { readClip } from './read-clip.ts';

describe('a clip with a hostile prompt', () => {
  const renderer = createClipRenderer();
  afterAll(() => renderer.close());

  test.each([
    ['emoji', '🐻‍❄️👩‍👩‍👧‍👦 '.repeat(50)],
    ['text from right to left', 'شاب يركض \u202Eنحو البحر\u202C ومعه كلب'],
    ['NUL and other control characters', 'a\0b\x1b[31mc\r\n\td'],
    ['half of a surrogate pair', 'a\ud83d b\udc3b'],
    ['100,000 letters without a space', 'x'.repeat(100_000)],
    ['100,000 characters of combining marks', 'z\u0300\u0301'.repeat(33_000)],
    ['nothing', ''],
    ['markup', '<script>alert(1)</script> %s ${x} \\'],
  ])('%s is rendered all the same', async (_, prompt) => {
    const spec = clipSpec({ width: 320, height: 320, frames: 2, prompt, label: prompt });
    const clip = await readClip(await renderer.render(spec));
    expect(clip).toMatchObject({ width: 320, height: 320, frames: 2 });
    expect(clip.comment ?? '').toBe(prompt.slice(0, 4_000).toWellFormed().replaceAll('\0', ''));
  });
});

describe('printable text', () => {
  test.each([
    ['Ein Bär läuft über die Straße', 'Ein Bar lauft uber die Strasse'],
    ['“naïve” – it’s', '"naive" - it\'s'],
    ['Ｆｕｌｌ　ｗｉｄｔｈ', 'Full width'],
    ['a\0\r\n\tb', 'a b'],
    ['two  spaces', 'two  spaces'],
    ['你好 мир', `${BOX}${BOX} ${BOX}${BOX}${BOX}`],
    ['one family 👩‍👩‍👧‍👦', `one family ${BOX}`],
    ['\u202Eturned\u202C', 'turned'],
    ['\x7f', ''],
  ])('of %j is %j', (text, shown) => {
    expect(printable(text)).toBe(shown);
  });
});

describe('wrapped text', () => {
  test.each([
    ['one two three', 7, 2, ['one two', 'three']],
    ['one two three four', 7, 2, ['one two', 'thre...']],
    ['abcdefghij', 4, 3, ['abcd', 'efgh', 'ij']],
    ['a bcdefghij', 5, 2, ['a', 'bc...']],
    ['fits', 4, 2, ['fits']],
    ['', 4, 2, []],
    ['no line', 10, 0, []],
    ['no room', 2, 1, ['']],
  ])('of %j in %i columns and %i lines is %j', (text, columns, lines, wrapped) => {
    expect(wrapText(text, columns, lines)).toEqual(wrapped);
  });
});
