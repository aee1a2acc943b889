import { html, json, lost } from '@kinora/testing';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/engine/check.ts';
import type { ErrorCode } from '../../src/errors/error-codes.ts';
import { asked, halted, noNews, type Change } from './ask.ts';
import { openEngine, question, toldOf, type Told } from './engine.ts';

describe('a question that got no answer says nothing about the job', () => {
  test('when its reply was lost', async () => {
    const expected = { code: 'network', message: 'read ECONNRESET' } as const;
    expect((await asked(lost())).finding).toEqual(noNews(expected));
    expect((await asked(halted, lost())).finding).toEqual(noNews({ ...expected, phase: 'result' }));
  });

  test('when it was stopped', async () => {
    const { connection } = openEngine();
    const transport = async () =>
      ({
        kind: 'failure',
        sent: 'unknown',
        reason: 'aborted',
        message: 'stopped',
        cause: undefined,
      }) as const;
    expect(toldOf(await check({ ...connection, transport }, question))).toEqual(
      noNews({ code: 'aborted', message: 'stopped' }),
    );
  });

  test('when its reply cannot be read', async () => {
    const message = 'unreadable reply: <!doctype html><title>Just a moment…</title>';
    const expected = { code: 'invalid_reply', message, httpStatus: 200 } as const;
    expect((await asked(html(200))).finding).toEqual(noNews(expected));
    expect((await asked(halted, html(200))).finding).toEqual(
      noNews({ ...expected, phase: 'result' }),
    );
  });

  test('when an endpoint throws, with the handle', async () => {
    const change: Change = ({ endpoints }) => ({
      endpoints: {
        ...endpoints,
        check: () => {
          throw new TypeError('a bug');
        },
      },
    });
    const { api, connection } = openEngine(change);
    expect(toldOf(await check(connection, question))).toEqual(
      noNews({ code: 'invalid_reply', message: 'a bug' }),
    );
    expect(api.calls).toEqual([]);
  });

  test.each<[number, ErrorCode]>([
    [401, 'unauthenticated'],
    [402, 'insufficient_funds'],
    [403, 'forbidden'],
    [404, 'job_not_found'],
    [410, 'job_not_found'],
    [422, 'invalid_request'],
    [429, 'rate_limited'],
    [418, 'invalid_reply'],
    [500, 'provider_unavailable'],
    [503, 'provider_unavailable'],
  ])('B6: when it is answered by HTTP %i: %s', async (httpStatus, code) => {
    const answer = json(httpStatus, { says: 'No.' }, { 'retry-after': '7' });
    expect((await asked(answer)).finding).toEqual(
      noNews({ code, message: 'No.', httpStatus, afterMs: 7000 }),
    );
  });

  test('when it came too late for what was asked', async () => {
    const error: Partial<Told> = {
      code: 'invalid_reply',
      message: 'No.',
      httpStatus: 400,
      providerCode: 'late',
    };
    expect((await asked(json(400, { problem: 'late', says: 'No.' }))).finding).toEqual(
      noNews(error),
    );
  });

  test('when the words of the job end stand in the check', async () => {
    for (const problem of ['nsfw', 'crash', 'gone']) {
      const { finding } = await asked(json(400, { problem }));
      expect(finding.kind).toBe('no-news');
    }
  });
});
