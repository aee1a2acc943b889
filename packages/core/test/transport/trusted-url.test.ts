import { expect, test } from 'vitest';
import { sameOrigin } from '../../src/transport/trusted-url.ts';

const BASE = 'https://queue.example.com/v1';

test.each([
  ['https://queue.example.com/requests/1', true],
  ['HTTPS://QUEUE.example.com:443/x?y', true],
  ['http://queue.example.com/requests/1', false],
  ['https://queue.example.com:8443/', false],
  ['https://queue.example.com.evil.test/', false],
  ['https://queue.example.com@evil.test/', false],
  ['https://evil.test/https://queue.example.com', false],
  ['//queue.example.com/', false],
  ['/requests/1', false],
  ['data:text/plain,x', false],
  ['', false],
])('C15: %j is trusted with the key: %j', (url, trusted) => {
  expect(sameOrigin(url, BASE)).toBe(trusted);
});

test('two links without an origin are no match', () => {
  expect(sameOrigin('data:,a', 'data:,a')).toBe(false);
  expect(sameOrigin('x', 'x')).toBe(false);
});
