import { describe, expect, test } from 'vitest';
import { allowedFile } from '../../src/transport/guard-url.ts';
import { isUnder } from '../../src/transport/trusted-url.ts';

const local = { allowLoopback: true };

describe('D3, D4: a file may be fetched from', () => {
  test.each(['https://1.example.com/a.mp4', 'https://127.example.com/', 'https://cdn.example.a1/'])(
    'a public name with digits at an end: %s',
    (url) => {
      expect(allowedFile(url, local)).toBeUndefined();
    },
  );

  test.each([
    ['ftp://127.0.0.1/a.mp4', 'it is not https'],
    ['https://:secret@cdn.example.com/a.mp4', 'it carries a user name or password'],
    ['https://home.arpa/', 'its address is not public'],
    ['https://local/', 'its address is not public'],
    ['https://my.home.arpa./', 'its address is not public'],
  ])('%s not: %s', (url, reason) => {
    expect(allowedFile(url, local)).toBe(reason);
  });
});

describe('C15: a key goes', () => {
  test('to plain HTTP where that is the configured address, and to no other', () => {
    const base = 'http://127.0.0.1:8080/v1/';
    expect(isUnder('http://127.0.0.1:8080/v1/jobs/1', base)).toBe(true);
    expect(isUnder('https://127.0.0.1:8080/v1/jobs/1', base)).toBe(false);
    expect(isUnder('http://127.0.0.1:8080/v1', base)).toBe(false);
  });

  test.each(['data:,a', 'ws://api.example.com', 'ftp://api.example.com', 'blob:https://a.example'])(
    'nowhere under %s',
    (base) => {
      expect(isUnder(`${base}/jobs/1`, base)).toBe(false);
    },
  );
});
