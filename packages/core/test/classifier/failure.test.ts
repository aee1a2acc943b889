import { describe, expect, test } from 'vitest';
import { messageOf, sentBefore } from '../../src/transport/failure.ts';

const fault = (code: unknown, more: object = {}) =>
  Object.assign(new Error('it broke'), { code, ...more });

describe('A2: a request may have been sent', () => {
  test.each([
    'NO_CERT_HERE',
    'MY_ERR_TLS_CERT_ALTNAME_INVALID',
    'INVALID_CAR',
    'XHOSTNAME_MISMATCH',
  ])('after %s, in which the name of a verdict only occurs', (code) => {
    expect(sentBefore(fault(code))).toBe('unknown');
  });

  test.each([
    'He said: Proxy response (407) !== 200 when HTTP Tunneling',
    'Proxy response (407) !== 200 when HTTP Tunneling, once it was sent',
  ])('after a text in which the words of a proxy only occur: %s', (message) => {
    const error = Object.assign(new Error(message), { code: 'UND_ERR_ABORTED' });
    expect(sentBefore(error)).toBe('unknown');
  });

  test('where a sum of errors holds itself', () => {
    const sum = new AggregateError([], 'all failed');
    sum.errors.push(sum);
    expect(sentBefore(sum)).toBe('unknown');
  });

  test('where the proof lies deeper than eight causes', () => {
    const under = (causes: number): Error =>
      causes === 0 ? fault('ECONNREFUSED') : new Error('outer', { cause: under(causes - 1) });
    expect(sentBefore(under(7))).toBe('no');
    expect(sentBefore(under(8))).toBe('unknown');
  });
});

test('A9: a code that is no word is passed over for the cause', () => {
  expect(sentBefore(fault(7, { cause: fault('ECONNREFUSED') }))).toBe('no');
  expect(sentBefore(fault(undefined, { cause: fault('ECONNREFUSED') }))).toBe('no');
});

test('the message told is that of the eighth cause at most', () => {
  const under = (causes: number): Error =>
    new Error(`cause ${causes}`, causes === 9 ? {} : { cause: under(causes + 1) });
  expect(messageOf(under(0))).toBe('cause 7');
  expect(messageOf(under(3))).toBe('cause 9');
  expect(messageOf(Object.assign(new Error('x'), { message: '' }))).toBe('unknown error');
  expect(messageOf(fault(7))).toBe('it broke');
});
