import { expect, test } from 'vitest';
import { redactor } from '../../src/transport/redact.ts';

test.each([
  ['a key', ['s3cret'], 'is s3cret, s3cret', 'is [redacted], [redacted]'],
  [
    'both parts of a pair',
    ['key-id-42:top-secret'],
    'key-id-42 top-secret',
    '[redacted] [redacted]',
  ],
  ['a pair as one', ['key-id-42:top-secret'], 'Key key-id-42:top-secret', 'Key [redacted]'],
  ['short parts not', ['fal:top-secret'], 'fal fal:top-secret', 'fal [redacted]'],
  ['as a URL writes it', ['a+b/c=d'], '?k=a%2Bb%2Fc%3Dd', '?k=[redacted]'],
  ['as a URL writes it in small letters', ['a+b/c=d'], '?k=a%2bb%2fc%3dd', '?k=[redacted]'],
  [
    'a key with signs that patterns are made of',
    [String.raw`a.b*c+(d)|[e]{2}^$/\f-g`],
    String.raw`is a.b*c+(d)|[e]{2}^$/\f-g`,
    'is [redacted]',
  ],
  ['in base64', ['top-secret-key'], 'Basic dG9wLXNlY3JldC1rZXk6', 'Basic [redacted]ZXk6'],
  ['in the base64 of URLs', ['a?>b~~~c-key'], 'YT8-Yn5-fmMta2V5', '[redacted]'],
  ['no base64 that is too short', ['abcdef'], 'YWJjZGVm', 'YWJjZGVm'],
  ['as JSON may write it', ['a+b/c=d'], String.raw`"a+b\/c=d"`, '"[redacted]"'],
  ['the longer of two first', ['abcd', 'abcdef'], 'abcdef abcd', '[redacted] [redacted]'],
  ['what is left of a key with blanks around it', ['top-secret\n'], 'top-secret', '[redacted]'],
  ['no word that is too short for a key', ['abc'], '{"id":"abcdef"}', '{"id":"abcdef"}'],
  ['nothing for an empty key', [''], 'text', 'text'],
  ['nothing without keys', [], 'text', 'text'],
])('takes out %s', (_what, secrets, text, left) => {
  expect(redactor(secrets)(text)).toBe(left);
});
