import { API_KEY } from './play.ts';

const MEGABYTE = 2 ** 20;

const TEXTS: readonly string[] = [
  '',
  ' ',
  '..',
  '../../v1/other',
  '%2e%2e%2f%00',
  'constructor',
  '__proto__',
  'toString',
  'x'.repeat(1000),
  'x'.repeat(MEGABYTE),
  '👩‍👩‍👧‍👦'.repeat(100),
  '\u0000\u001b[31m\u0007\u2028',
  '\u202egpj.exe\u200b',
  '\ud800',
  '<script>alert(1)</script>',
  'COMPLETED',
  'completed',
  'succeeded',
  'failed',
  'error',
  'https://elsewhere.example/cats.mp4',
  'http://169.254.169.254/latest/meta-data/cats.mp4',
  'https://[::ffff:127.0.0.1]/cats.mp4',
  'https://localhost/cats.mp4',
  'https://user:password@elsewhere.example/cats.mp4',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:video/mp4;base64,AAAA',
  `the key is ${API_KEY}`,
  encodeURIComponent(API_KEY),
];

/** Values as JSON writes them, and some that it does not have. */
export const HOSTILE_VALUES: readonly string[] = [
  ...TEXTS.map((text) => JSON.stringify(text)),
  JSON.stringify(API_KEY).replaceAll('/', String.raw`\/`),
  JSON.stringify(API_KEY).replace('fuzz', String.raw`\u0066uzz`),
  ...['null', 'true', 'false', '[]', '{}', '[null]', '[[[]]]', '[{}]'],
  ...['0', '-0', '-1', '0.5', '1e308', '1e400', '-1e400', '1152921504606846976'],
  ...['196619188014358661', '99999999999999999999999999', 'NaN', 'Infinity', 'undefined', '0x10'],
  '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
  '{"toString":1,"valueOf":2,"then":3,"toJSON":4,"length":5}',
  `${'['.repeat(60)}${']'.repeat(60)}`,
  `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`,
  '['.repeat(100_000),
];

/** What a place may be called instead. */
export const HOSTILE_NAMES: readonly string[] = [
  '',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'status',
  'error',
  'detail',
  'code',
  'request_id',
  'video',
  'x'.repeat(10_000),
];

export const HOSTILE_HEADERS: readonly (readonly [name: string, value: string])[] = [
  ['retry-after', '-5'],
  ['retry-after', '1e9'],
  ['retry-after', '2026-11-20T00:00:00Z'],
  ['retry-after', 'Thu, 01 Jan 1970 00:00:00 GMT'],
  ['content-type', 'text/html; charset=utf-16'],
  ['content-length', '3'],
  ['content-length', '99999999999999'],
  ['location', 'http://169.254.169.254/latest'],
  ['x-fal-error-type', 'content_policy_violation'],
  ['x-fal-error-type', '__proto__'],
  ['x-fal-billable-units', 'NaN'],
  ['x-fal-billable-units', '-1e400'],
  ['x-echo', API_KEY],
  ['date', 'soon'],
];

export const STATUSES: readonly number[] = [
  200, 201, 202, 204, 206, 300, 301, 304, 307, 400, 401, 402, 403, 404, 405, 408, 409, 410, 413,
  418, 422, 425, 429, 451, 499, 500, 501, 502, 503, 504, 520, 599,
];
