import { describe, expect, test } from 'vitest';
import { readJson } from '../../src/transport/read-json.ts';

describe('JSON is read', () => {
  test.each([
    ['{"a":[1,"x",null,true]}', { a: [1, 'x', null, true] }],
    ['null', null],
    ['0', 0],
    ['""', ''],
    ['\uFEFF{"a":1}', { a: 1 }],
    ['{"a":1,"a":2}', { a: 2 }],
    [`{"a":"\\"${'['.repeat(99)}"}`, { a: `"${'['.repeat(99)}` }],
    ['{"brackets":"[[[{{{\\"[","quote":"\\\\"}', { brackets: '[[[{{{"[', quote: '\\' }],
  ])('%j', (text, value) => {
    expect(readJson(text)).toEqual(value);
  });
});

describe('A4, J12: what is no JSON to trust reads as undefined', () => {
  test.each([
    ['nothing', ''],
    ['a web page', '<!doctype html><title>502</title>'],
    ['a reply cut off', '{"request_id":"ab'],
    ['two values', '{}{}'],
    ['65 levels', '['.repeat(65) + ']'.repeat(65)],
    ['100,000 levels', '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000)],
    ['100,000 levels that never close', '['.repeat(100_000)],
  ])('%s', (_what, text) => {
    expect(readJson(text)).toBeUndefined();
  });

  test('64 levels are read', () => {
    expect(readJson('['.repeat(64) + ']'.repeat(64))).toBeInstanceOf(Array);
  });
});

test('J8: __proto__ is dropped at every level and pollutes nothing', () => {
  const read = readJson('{"a":{"__proto__":{"polluted":1},"b":2},"__proto__":{"polluted":1}}');
  expect(read).toEqual({ a: { b: 2 } });
  expect(JSON.stringify(read)).toBe('{"a":{"b":2}}');
  const copied = Object.assign({}, read);
  expect('polluted' in copied).toBe(false);
});

describe('J9, J10: numbers', () => {
  test('that are infinite are dropped', () => {
    expect(readJson('{"a":1e400,"b":-1e400,"c":1}')).toEqual({ c: 1 });
  });

  test('that would be rounded keep their digits as text', () => {
    expect(readJson('{"a":196619188014358661,"b":-9007199254740993}')).toEqual({
      a: '196619188014358661',
      b: '-9007199254740993',
    });
  });

  test('that are exact stay numbers', () => {
    expect(readJson('[0,-0,9007199254740991,1.5,1e21]')).toEqual([
      0, -0, 9007199254740991, 1.5, 1e21,
    ]);
  });
});

test('J1: texts are hidden once decoded', () => {
  const hide = (text: string) => text.replaceAll('key', '[redacted]');
  expect(readJson('{"a":"the \\u006bey","b":["key"]}', hide)).toEqual({
    a: 'the [redacted]',
    b: ['[redacted]'],
  });
});
