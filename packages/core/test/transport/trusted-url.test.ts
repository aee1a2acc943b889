import { expect, test } from 'vitest';
import { isUnder } from '../../src/transport/trusted-url.ts';

const BASE = 'https://queue.example.com/v1';

test.each([
  ['https://queue.example.com/v1/requests/1', true],
  ['HTTPS://QUEUE.example.com:443/v1/x?y', true],
  ['https://queue.example.com/v2/requests/1', false],
  ['https://queue.example.com/v1evil/1', false],
  ['https://queue.example.com/v1/../other/1', false],
  ['https://queue.example.com/v1/%2e%2e/other/1', false],
  ['https://user@queue.example.com/v1/requests/1', false],
  ['blob:https://queue.example.com/v1/1', false],
  ['http://queue.example.com/v1/requests/1', false],
  ['https://queue.example.com:8443/v1/1', false],
  ['https://queue.example.com.evil.test/v1/1', false],
  ['https://queue.example.com@evil.test/v1/1', false],
  ['https://evil.test/https://queue.example.com', false],
  ['//queue.example.com/', false],
  ['/requests/1', false],
  ['data:text/plain,x', false],
  ['', false],
])('C15: %j is trusted with the key: %j', (url, trusted) => {
  expect(isUnder(url, BASE)).toBe(trusted);
});

test('a base without a path, or with an end of its own, is the whole origin', () => {
  expect(isUnder('https://a.example/x', 'https://a.example')).toBe(true);
  expect(isUnder('https://a.example/x', 'https://a.example/')).toBe(true);
});

test('two links without an origin are no match', () => {
  expect(isUnder('data:,a', 'data:,a')).toBe(false);
  expect(isUnder('x', 'x')).toBe(false);
});
