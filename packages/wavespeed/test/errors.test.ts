import { describe, expect, test } from 'vitest';
import { protocol } from '../src/protocol.ts';
import { reply } from '@kinora/testing';

const { errors, replies } = protocol;

/** What the adapter's tables make of an error; left to the HTTP status when they say nothing. */
function meaningOf(reported: ReturnType<typeof errors.read>) {
  const code = reported?.providerCodes.find((each) => Object.hasOwn(errors.codes, each));
  if (code !== undefined) return errors.codes[code];
  return errors.texts?.find(({ text }) => text.test(reported?.message ?? ''))?.means;
}

test.each([
  [1200, 'content_rejected'],
  [1400, 'invalid_request'],
  [1401, 'invalid_request'],
  [1402, 'invalid_request'],
  [1403, 'generation_failed'],
  [1405, 'generation_failed'],
  [1407, 'insufficient_funds'],
  [5000, 'provider_unavailable'],
  [5003, 'provider_unavailable'],
  [5004, 'provider_unavailable'],
])('a prediction that failed with code %i is %s', (code, meaning) => {
  const data = { id: 'p1', status: 'failed', error: 'No.', code };
  const said = replies.check(reply({ code: 200, message: 'success', data }));
  expect(meaningOf(said?.failure)).toBe(meaning);
});

test('a code that only third parties name (1406) is left to what else is known', () => {
  expect(meaningOf({ providerCodes: ['1406'], message: '' })).toBeUndefined();
});

describe('under an HTTP error', () => {
  test.each([
    [
      400,
      { code: 400, message: 'field "size" must be one of 1280*720' },
      { providerCodes: ['400'], message: 'field "size" must be one of 1280*720' },
    ],
    [
      403,
      { code: 403, message: 'No.', error_code: 'ROLE' },
      { providerCodes: ['ROLE', '403'], message: 'No.' },
    ],
    [
      400,
      { error: 'webhook callback does not support base64 output' },
      { providerCodes: [], message: 'webhook callback does not support base64 output' },
    ],
    [
      404,
      { message: 'Prediction not found', error: 'Not Found' },
      { providerCodes: [], message: 'Prediction not found' },
    ],
    [500, { status: 'failed', code: 500 }, { providerCodes: ['500'], message: '' }],
    [502, {}, { providerCodes: [], message: '' }],
  ])('%i %j', (status, json, reported) => {
    expect(errors.read(reply(json, status))).toEqual(reported);
  });

  test.each([undefined, null, 'Bad Gateway', []])('%j is left to the HTTP status', (json) => {
    expect(errors.read(reply(json, 502))).toBeUndefined();
  });
});

describe('under HTTP 200', () => {
  test('an envelope that says otherwise is an error', () => {
    expect(errors.read(reply({ code: 401, message: 'Unauthorized', data: null }))).toEqual({
      providerCodes: ['401'],
      message: 'Unauthorized',
    });
  });

  test('an error alone is an error', () => {
    expect(errors.read(reply({ error: 'No.' }))).toEqual({ providerCodes: [], message: 'No.' });
  });

  test.each([
    ['an envelope that says 200', { code: 200, message: 'success', data: { id: 'p1' } }],
    [
      'a prediction in its envelope that failed',
      { code: 200, data: { status: 'failed', code: 1200 } },
    ],
    ['a prediction without its envelope', { id: 'p1', status: 'completed', code: 0, error: '' }],
    ['one that failed', { id: 'p1', status: 'failed', code: 1200, error: 'No.' }],
    ['an upload ticket without its envelope', { download_url: 'https://a.example', upload: {} }],
  ])('%s is not an error', (_, json) => {
    expect(errors.read(reply(json))).toBeUndefined();
  });
});

test.each(['Insufficient credits', 'insufficient balance, please top up'])(
  'the text "%s" is about funds, under whatever status it comes',
  (message) => {
    expect(meaningOf(errors.read(reply({ code: 400, message }, 400)))).toBe('insufficient_funds');
  },
);
