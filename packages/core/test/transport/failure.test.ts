import { describe, expect, test } from 'vitest';
import { messageOf, sentBefore } from '../../src/transport/failure.ts';

const fault = (code: string, more: object = {}) =>
  Object.assign(new Error(code), { code, ...more });
const sumOf = (...errors: readonly Error[]) => new AggregateError(errors, 'all failed');
const fetchFailed = (cause: unknown) => new TypeError('fetch failed', { cause });

describe('A9, I2: a request is proven unsent', () => {
  test.each([
    'ENOTFOUND',
    'EAI_AGAIN',
    'ECONNREFUSED',
    'UND_ERR_CONNECT_TIMEOUT',
    'CERT_HAS_EXPIRED',
    'CERT_NOT_YET_VALID',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'UNABLE_TO_GET_ISSUER_CERT',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'ERR_TLS_CERT_ALTNAME_INVALID',
    'HOSTNAME_MISMATCH',
    'INVALID_CA',
  ])('by %s, wherever in the chain of causes', (code) => {
    expect(sentBefore(fault(code))).toBe('no');
    expect(sentBefore(fetchFailed(fault(code)))).toBe('no');
    expect(sentBefore(new Error('outer', { cause: fetchFailed(fault(code)) }))).toBe('no');
  });

  test.each(['ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH'])(
    'by %s of a connect, not of an open connection',
    (code) => {
      expect(sentBefore(fetchFailed(fault(code, { syscall: 'connect' })))).toBe('no');
      expect(sentBefore(fetchFailed(fault(code, { syscall: 'read' })))).toBe('unknown');
      expect(sentBefore(fetchFailed(fault(code)))).toBe('unknown');
    },
  );

  test('I1: when the proxy opened no tunnel', () => {
    const message = 'Proxy response (407) !== 200 when HTTP Tunneling';
    const refused = Object.assign(new Error(message), { code: 'UND_ERR_ABORTED' });
    expect(sentBefore(fetchFailed(new Error('cancelled', { cause: refused })))).toBe('no');
    expect(sentBefore(fetchFailed(fault('UND_ERR_ABORTED')))).toBe('unknown');
  });

  test('when every address that was tried refused', () => {
    const refused = fault('ECONNREFUSED');
    const timedOut = fault('ETIMEDOUT', { syscall: 'connect' });
    expect(sentBefore(fetchFailed(sumOf(refused, timedOut)))).toBe('no');
  });
});

describe('A2: a request may have been sent', () => {
  test.each([
    'ECONNRESET',
    'EPIPE',
    'UND_ERR_SOCKET',
    'UND_ERR_HEADERS_TIMEOUT',
    'UND_ERR_BODY_TIMEOUT',
    'EPROTO',
    'ERR_SSL_WRONG_VERSION_NUMBER',
    'ESOMETHING',
  ])('after %s', (code) => {
    expect(sentBefore(fetchFailed(fault(code)))).toBe('unknown');
  });

  test('when one of several addresses broke off, whatever code the sum carries', () => {
    const errors = [fault('ECONNREFUSED'), fault('ECONNRESET')];
    const sum = Object.assign(sumOf(...errors), { code: 'ECONNREFUSED' });
    expect(sentBefore(fetchFailed(sum))).toBe('unknown');
    expect(sentBefore(fetchFailed(sumOf()))).toBe('unknown');
  });

  test("after a browser's bare error, a thrown text, nothing, and a chain that bites its tail", () => {
    const loop = new Error('loop');
    loop.cause = loop;
    for (const error of [new TypeError('Failed to fetch'), 'ECONNREFUSED', undefined, loop]) {
      expect(sentBefore(error)).toBe('unknown');
    }
  });

  test('when a reset was caused by a refusal: the outer word counts', () => {
    const reset = fault('ECONNRESET', { cause: fault('ECONNREFUSED') });
    expect(sentBefore(fetchFailed(reset))).toBe('unknown');
  });
});

describe('the message told', () => {
  test.each([
    [
      fetchFailed(new Error('connect ECONNREFUSED 127.0.0.1:1')),
      'connect ECONNREFUSED 127.0.0.1:1',
    ],
    [fetchFailed(Object.assign(sumOf(), { code: 'ETIMEDOUT', message: '' })), 'ETIMEDOUT'],
    [new TypeError('Failed to fetch'), 'Failed to fetch'],
    ['stopped', 'stopped'],
    [undefined, 'unknown error'],
  ])('of %s is %j', (error, message) => {
    expect(messageOf(error)).toBe(message);
  });
});
