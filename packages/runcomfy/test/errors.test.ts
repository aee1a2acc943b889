import { describe, expect, test } from 'vitest';
import { protocol } from '../src/protocol.ts';
import { reply } from '@kinora/testing';

const { errors } = protocol;

function meaningOf(json: unknown, status: number) {
  const reported = errors.read(reply(json, status));
  const code = reported?.providerCodes.find((each) => Object.hasOwn(errors.codes, each));
  return code === undefined ? undefined : errors.codes[code];
}

describe.each([200, 400, 403, 404])('under HTTP %i', (status) => {
  test.each([
    [400001, 'model_unavailable'],
    [400002, 'insufficient_funds'],
    [400004, 'unauthenticated'],
    [400005, 'not_ready'],
    [403001, 'forbidden'],
    [403003, 'forbidden'],
    [404001, 'job_not_found'],
  ])('%i is %s, whatever the field is called', (code, meaning) => {
    const bodies = [
      { error_code: code, error_message: 'No.' },
      { errorCode: String(code) },
      { code, error: 'UserAccountError' },
    ];
    expect(bodies.map((body) => meaningOf(body, status))).toEqual([meaning, meaning, meaning]);
  });
});

test('a code that is not documented is told and left to the HTTP status', () => {
  const json = { error_code: 429001, error_message: 'Slow down.' };
  expect(errors.read(reply(json, 429))).toEqual({
    providerCodes: ['429001'],
    message: 'Slow down.',
  });
  expect(meaningOf(json, 429)).toBeUndefined();
});

test.each([
  [{ error_message: 'One' }, 'One'],
  [{ message: 'Forbidden' }, 'Forbidden'],
  [{ error: 'One' }, 'One'],
  [{ detail: 'One' }, 'One'],
  [{ detail: [{ loc: ['body', 'duration'], msg: 'One', type: 'x' }, 'Two'] }, 'One; Two'],
  [{ error_message: 'One', error: 'One' }, 'One'],
  ['One', 'One'],
])('%j under an HTTP error is told', (json, message) => {
  expect(errors.read(reply(json, 422))).toEqual({ providerCodes: [], message });
});

test.each([undefined, null, {}, [], '', { error_code: null }])(
  '%j under an HTTP error is left to the status',
  (json) => {
    expect(errors.read(reply(json, 502))).toBeUndefined();
  },
);

test.each([
  { request_id: 'r1' },
  { request_id: 'r1', status: 'in_queue', error_code: null },
  { request_id: 'r1', status: 'succeeded', output: {}, error: null },
  { request_id: 'r1', status: 'failed', error: 'Out of memory', error_code: 10011 },
  { request_id: 'r1', status: 'FAILED', error: { code: 10011 }, code: 10011 },
  { message: 'Hello.' },
])('%j under HTTP 200 is not an error', (json) => {
  expect(errors.read(reply(json))).toBeUndefined();
});
