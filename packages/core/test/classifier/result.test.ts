import { json, type Answer } from '@kinora/testing';
import { describe, expect, test } from 'vitest';
import type { Adapter } from '../../src/adapter.ts';
import { check } from '../../src/engine/check.ts';
import type { ErrorCode } from '../../src/errors/error-codes.ts';
import { CHECK } from '../client/acme.ts';
import { aboutJob, openEngine, question, RESULT, toldOf, withResult, type Told } from './engine.ts';

async function resultOf(
  result: Answer,
  { failure, tells = true }: { readonly failure?: object; readonly tells?: boolean } = {},
) {
  const mute = (adapter: Adapter): Partial<Adapter> => {
    const whole = withResult(adapter);
    const { resultTellsFailure: _, ...errors } = { ...adapter.errors, ...whole.errors };
    return { ...whole, errors };
  };
  const { api, connection } = openEngine(tells ? withResult : mute);
  api.on(CHECK, json(200, { state: 'halted', failure }));
  api.on(RESULT, result);
  return toldOf(await check(connection, question));
}

const problem = (code: string | undefined, more: object = {}) => ({
  problem: code,
  says: 'It broke.',
  ...more,
});
const error = (more: Partial<Told>) => aboutJob({ phase: 'result', message: 'It broke.', ...more });
const failed = (more: Partial<Told>) => ({
  kind: 'news',
  news: { state: 'failed', error: error({ mayHaveCharged: 'unknown', ...more }) },
});
const noNews = (more: Partial<Told>) => ({ kind: 'no-news', error: error(more) });

describe('where the result endpoint tells the end of a job, it has failed', () => {
  test.each<[string, ErrorCode]>([
    ['nsfw', 'content_rejected'],
    ['crash', 'generation_failed'],
    ['bad', 'invalid_request'],
    ['busy', 'generation_failed'],
  ])('by the word %j: %s', async (word, code) => {
    const expected = { code, httpStatus: 400, providerCode: word };
    expect(await resultOf(json(400, problem(word)))).toEqual(failed(expected));
  });

  test('by HTTP 422, which needs no word', async () => {
    const expected = { code: 'invalid_request', httpStatus: 422 } as const;
    expect(await resultOf(json(422, problem(undefined)))).toEqual(failed(expected));
  });

  test('and is free where it says so', async () => {
    const free = { code: 'invalid_request', httpStatus: 422, mayHaveCharged: 'no' } as const;
    expect(await resultOf(json(422, problem(undefined, { units: 0 })))).toEqual(failed(free));
    const paid = { ...free, mayHaveCharged: 'unknown' } as const;
    expect(await resultOf(json(422, problem(undefined, { units: 1 })))).toEqual(failed(paid));
  });

  test('or was cancelled', async () => {
    expect(await resultOf(json(400, problem('gone')))).toEqual({
      kind: 'news',
      news: { state: 'cancelled' },
    });
    expect(await resultOf(json(499, {}))).toEqual({ kind: 'news', news: { state: 'cancelled' } });
  });
});

describe('it is not known yet whether it has failed', () => {
  test.each(['crash', 'busy', 'nsfw'])('by the word %j under HTTP 500', async (word) => {
    expect(await resultOf(json(500, problem(word)))).toEqual(
      noNews({
        code: 'generation_failed',
        httpStatus: 500,
        providerCode: word,
        mayHaveCharged: 'unknown',
      }),
    );
  });

  test.each<[number, ErrorCode]>([
    [400, 'invalid_request'],
    [503, 'provider_unavailable'],
    [401, 'unauthenticated'],
  ])('by HTTP %i without a word', async (httpStatus, code) => {
    expect(await resultOf(json(httpStatus, problem(undefined)))).toEqual(
      noNews({ code, httpStatus }),
    );
  });

  test.each(['broke', 'slow', 'odd'])('by the word %j, which is about the call', async (word) => {
    expect(await resultOf(json(400, problem(word)))).toMatchObject({ kind: 'no-news' });
  });

  test('where the endpoint is not known to tell', async () => {
    for (const answer of [json(422, problem('nsfw')), json(400, problem('gone'))]) {
      expect(await resultOf(answer, { tells: false })).toMatchObject({ kind: 'no-news' });
    }
  });
});

describe('what the check told of a failure is the reason', () => {
  const failure = { message: 'It ran out of memory.' };
  const told = (httpStatus: number, providerCode?: string) =>
    noNews({ code: 'generation_failed', message: failure.message, httpStatus, providerCode });

  test.each([500, 503, 400, 418])('under HTTP %i', async (status) => {
    const answer = json(status, problem(undefined));
    expect(await resultOf(answer, { failure, tells: false })).toEqual(told(status));
    expect(await resultOf(answer, { failure })).toEqual(told(status));
  });

  test.each([401, 403, 404, 429])('not under HTTP %i, which is about the call', async (status) => {
    const { kind, ...rest } = await resultOf(json(status, problem(undefined)), { failure });
    expect([kind, rest]).toMatchObject(['no-news', { error: { message: 'It broke.' } }]);
  });

  test('with the word of the result beside it', async () => {
    const answer = json(500, problem('broke'));
    expect(await resultOf(answer, { failure, tells: false })).toEqual(told(500, 'broke'));
  });
});
