import { describe, expect, test } from 'vitest';
import type { ReportedError } from '../../src/contract/adapter.ts';
import { plain, refusalIn, refusalOf } from '../../src/engine/refusal.ts';
import type { HttpReply } from '../../src/transport/transport.ts';
import { openEngine, withWords } from './engine.ts';

const { adapter } = openEngine(withWords);

const reply = (status: number, json: unknown): HttpReply => ({
  kind: 'reply',
  status,
  headers: {},
  json,
  excerpt: JSON.stringify(json),
});
const refusal = (reported: ReportedError | undefined, status: number, excerpt?: string) =>
  refusalOf(adapter, reported, { status, ...(excerpt !== undefined && { excerpt }) });
const said = (message: string, ...providerCodes: readonly string[]): ReportedError => ({
  message,
  providerCodes,
});

describe('a reply is a refusal', () => {
  test.each([199, 300, 400, 500])('under HTTP %i, with or without words', (status) => {
    expect(refusalIn(adapter, reply(status, { problem: 'broke' }))?.means).toBe(
      'insufficient_funds',
    );
    expect(refusalIn(adapter, reply(status, {}))).toMatchObject({ isCertain: false });
  });

  test.each([200, 202, 299])('under HTTP %i only by words, where there can be some', (status) => {
    const under200 = { ...adapter, errors: { ...adapter.errors, under200: true } } as const;
    const broke = reply(status, { problem: 'broke' });
    expect(refusalIn(adapter, broke)).toBeUndefined();
    expect(refusalIn(under200, broke)?.means).toBe('insufficient_funds');
    expect(refusalIn(under200, reply(status, {}))).toBeUndefined();
  });
});

describe('what a refusal means is told', () => {
  test('by the first word that is known', () => {
    expect(refusal(said('No.', 'huh', 'nsfw', 'broke'), 500)).toEqual({
      means: 'content_rejected',
      isCertain: true,
      message: 'No.',
      providerCodes: ['huh', 'nsfw', 'broke'],
      isFree: false,
    });
  });

  test('else by the first text that fits', () => {
    const means = (text: string) => refusal(said(text, 'huh'), 500);
    expect(means('This is not allowed.')).toMatchObject({
      means: 'content_rejected',
      isCertain: true,
    });
    expect(means('You are allowed nothing.')).toMatchObject({ means: 'forbidden' });
  });

  test('never by a word that every object has', () => {
    expect(refusal(said('No.', 'toString', '__proto__'), 402)).toMatchObject({
      means: 'insufficient_funds',
      isCertain: false,
    });
  });

  test.each([
    [400, 'invalid_request'],
    [401, 'unauthenticated'],
    [402, 'insufficient_funds'],
    [403, 'forbidden'],
    [404, 'job_not_found'],
    [410, 'job_not_found'],
    [413, 'invalid_request'],
    [422, 'invalid_request'],
    [429, 'rate_limited'],
    [499, 'cancelled'],
    [300, 'invalid_reply'],
    [405, 'invalid_reply'],
    [498, 'invalid_reply'],
    [500, 'provider_unavailable'],
    [599, 'provider_unavailable'],
  ])('else by HTTP %i: %s', (status, means) => {
    expect(refusal(undefined, status)).toEqual({
      means,
      isCertain: false,
      message: `HTTP ${status}`,
      providerCodes: [],
      isFree: false,
    });
  });

  test.each([
    [['401'], 'unauthenticated'],
    [['1400', '402'], 'insufficient_funds'],
    [['399', '400'], 'invalid_request'],
    [['600', '599'], 'provider_unavailable'],
    [['499'], 'cancelled'],
    [['500'], 'provider_unavailable'],
    [['418'], 'invalid_reply'],
    [['600'], 'provider_unavailable'],
    [['none'], 'provider_unavailable'],
    [[], 'provider_unavailable'],
  ])('under HTTP 200 by the status that it repeats: %j is %s', (codes, means) => {
    expect(refusal(said('No.', ...codes), 200).means).toBe(means);
    expect(refusal(said('No.', ...codes), 299).means).toBe(means);
    expect(refusal(said('No.', ...codes), 404).means).toBe('job_not_found');
    expect(refusal(said('No.', ...codes), 300).means).toBe('invalid_reply');
  });

  test('and whether it is free, by the units billed', () => {
    expect(refusal({ ...said('No.'), billedUnits: 0 }, 422).isFree).toBe(true);
    expect(refusal({ ...said('No.'), billedUnits: 1 }, 422).isFree).toBe(false);
  });
});

describe('the message of a refusal', () => {
  test.each([
    ['is what the provider says', said(' No. '), '<p>', 'No.'],
    ['may look like a page if the provider says it', said('<b>No.</b>'), '', '<b>No.</b>'],
    ['is the text of the reply where nothing was read', undefined, 'Too busy.', 'Too busy.'],
    ['is no page', undefined, ' <html>…', 'HTTP 503'],
    ['is the status where the text is empty', undefined, ' \n', 'HTTP 503'],
    ['is the status where the provider says nothing', said(''), 'Too busy.', 'HTTP 503'],
    ['is the status where there is no text', undefined, undefined, 'HTTP 503'],
  ])('%s', (_what, reported, excerpt, message) => {
    expect(refusal(reported, 503, excerpt).message).toBe(message);
  });
});

describe('J4: a text from outside', () => {
  test.each([
    ['\u0000a\u001fb\u007fc\u009fd\u2028e\u2029', 'a b c d e'],
    ['a \r\n\t b', 'a   b'],
    ['x'.repeat(300), 'x'.repeat(300)],
    ['x'.repeat(301), `${'x'.repeat(300)}…`],
    [`${' '.repeat(100)}${'x'.repeat(300)}\n`, 'x'.repeat(300)],
  ])('%j is written %j', (text, written) => {
    expect(plain(text)).toBe(written);
  });
});
