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
  ['as JSON may write it', ['a+b/c=d'], String.raw`"a+b\/c=d"`, '"[redacted]"'],
  ['the longer of two first', ['abcd', 'abcdef'], 'abcdef abcd', '[redacted] [redacted]'],
  ['what is left of a key with blanks around it', ['top-secret\n'], 'top-secret', '[redacted]'],
  ['no word that is too short for a key', ['abc'], '{"id":"abcdef"}', '{"id":"abcdef"}'],
  ['nothing for an empty key', [''], 'text', 'text'],
  ['nothing without keys', [], 'text', 'text'],
])('takes out %s', (_what, secrets, text, left) => {
  expect(redactor(secrets)(text)).toBe(left);
});
