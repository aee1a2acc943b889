import { html, json, lost, neverSent, text, type Answer } from '@kinora/testing';
import { describe, expect, test } from 'vitest';
import type { Adapter } from '../../src/adapter.ts';
import { submit } from '../../src/engine/submit.ts';
import type { ErrorCode } from '../../src/errors/error-codes.ts';
import type { HttpCall } from '../../src/transport/transport.ts';
import { FOX, SUBMIT } from '../client/acme.ts';
import { NOW, openEngine, told, withWords, type Told } from './engine.ts';

async function submitted(
  answer: Answer,
  change: (adapter: Adapter) => Partial<Adapter> = withWords,
) {
  const { api, connection } = openEngine(change);
  api.on(SUBMIT, answer);
  const call = { model: FOX.model, body: { prompt: 'A fox.' }, nowMs: NOW };
  const submission = await submit(connection, call);
  return submission.kind === 'accepted'
    ? submission
    : { kind: submission.kind, error: told(submission.error) };
}

const failed = (more: Partial<Told>) => ({
  phase: 'submit',
  mayHaveCharged: 'no',
  httpStatus: undefined,
  providerCode: undefined,
  provider: 'acme',
  job: undefined,
  afterMs: undefined,
  ...more,
});

describe('a submit is accepted', () => {
  test.each([200, 201, 202, 299])('A6: by its id under HTTP %i', async (status) => {
    expect(await submitted(json(status, { id: 'j1' }))).toEqual({
      kind: 'accepted',
      requestId: 'j1',
    });
  });

  test.each(['401', '402', 'broke', 'nsfw'])(
    'before an error %j that stands beside its id',
    async (problem) => {
      const under200 = (adapter: Adapter): Partial<Adapter> => {
        const { errors = adapter.errors } = withWords(adapter);
        return { errors: { ...errors, under200: true } };
      };
      const answer = json(200, { id: 'j1', problem });
      expect(await submitted(answer, under200)).toEqual({ kind: 'accepted', requestId: 'j1' });
      expect((await submitted(json(200, { problem }), under200)).kind).toBe('refused');
    },
  );

  test.each([300, 400, 404, 500])('by no id under HTTP %i', async (status) => {
    expect((await submitted(json(status, { id: 'j1' }))).kind).not.toBe('accepted');
  });
});

describe('a submit is refused for certain, and nothing is charged', () => {
  test.each<[number, ErrorCode]>([
    [400, 'invalid_request'],
    [401, 'unauthenticated'],
    [402, 'insufficient_funds'],
    [403, 'forbidden'],
    [404, 'model_unavailable'],
    [410, 'model_unavailable'],
    [413, 'invalid_request'],
    [422, 'invalid_request'],
  ])('HTTP %i is %s', async (httpStatus, code) => {
    expect(await submitted(json(httpStatus, { says: 'No.' }))).toEqual({
      kind: 'refused',
      error: failed({ code, message: 'No.', httpStatus }),
    });
  });

  test.each<[string, ErrorCode]>([
    ['bad', 'invalid_request'],
    ['broke', 'insufficient_funds'],
    ['nsfw', 'content_rejected'],
    ['retired', 'model_unavailable'],
  ])("the provider's word %j counts before the HTTP status: %s", async (problem, code) => {
    expect(await submitted(json(401, { problem, says: 'No.' }))).toEqual({
      kind: 'refused',
      error: failed({ code, message: 'No.', httpStatus: 401, providerCode: problem }),
    });
  });
});

describe('a submit was surely not accepted, and may be sent again', () => {
  test('when no byte of it was sent', async () => {
    expect(await submitted(neverSent())).toEqual({
      kind: 'not-accepted',
      error: failed({ code: 'network', message: 'connect ECONNREFUSED' }),
    });
  });

  test.each([
    ['5', 5000],
    [new Date(NOW + 9000).toUTCString(), 9000],
    ['soon', undefined],
  ])('B1, B2, B4: when it came too soon, and then after %s', async (after, afterMs) => {
    const error = failed({ code: 'rate_limited', message: 'No.', httpStatus: 429, afterMs });
    expect(await submitted(json(429, { says: 'No.' }, { 'retry-after': after }))).toEqual({
      kind: 'not-accepted',
      error,
    });
  });

  test('when the word proves it, whatever the HTTP status and the other words', async () => {
    const proven = (adapter: Adapter) => {
      const { errors = adapter.errors } = withWords(adapter);
      return { errors: { ...errors, notAccepted: ['stopped-before', 'full'] } };
    };
    const answer = json(503, { problem: 'busy full', says: 'No room.' });
    expect(await submitted(answer, proven)).toEqual({
      kind: 'not-accepted',
      error: failed({
        code: 'provider_unavailable',
        message: 'No room.',
        httpStatus: 503,
        providerCode: 'busy',
      }),
    });
    expect((await submitted(json(503, { problem: 'busy' }), proven)).kind).toBe('unknown');
  });
});

describe('a submit is in doubt, and may have been charged', () => {
  const doubt = (message: string, more: Partial<Told> = {}) => ({
    kind: 'unknown',
    error: failed({ code: 'submit_unknown', mayHaveCharged: 'unknown', message, ...more }),
  });

  test('A2: when its reply was lost', async () => {
    expect(await submitted(lost())).toEqual(
      doubt('the reply to the submit was lost: read ECONNRESET'),
    );
  });

  test.each([
    ['A5: names no job', json(200, { name: 'j1' }), '{"name":"j1"}'],
    ['A5: names one that cannot be asked about', json(200, { id: '..' }), '{"id":".."}'],
    ['A4: is a page', html(200), '<!doctype html><title>Just a moment…</title>'],
    ['A3: is empty', text(200, ''), ''],
  ])('when its reply %s', async (_what, answer, excerpt) => {
    expect(await submitted(answer)).toEqual(
      doubt(`the reply to the submit cannot be read: ${excerpt}`, { httpStatus: 200 }),
    );
  });

  test.each([408, 409, 500, 502, 503])(
    'A7, A8: by HTTP %i, even with a word that refuses it',
    async (httpStatus) => {
      expect(await submitted(json(httpStatus, { problem: 'broke', says: 'No.' }))).toEqual(
        doubt(`the submit was answered with HTTP ${httpStatus}: No.`, {
          httpStatus,
          providerCode: 'broke',
        }),
      );
    },
  );

  test.each(['early', 'late', 'gone', 'crash', 'busy', 'odd'])(
    'by the word %j, which is about a job that was taken',
    async (problem) => {
      expect(await submitted(json(400, { problem, says: 'No.' }))).toEqual(
        doubt('the submit was answered with HTTP 400: No.', {
          httpStatus: 400,
          providerCode: problem,
        }),
      );
    },
  );

  test.each([300, 307])('A15: by HTTP %i, which leads elsewhere', async (status) => {
    const { kind } = await submitted(html(status));
    expect(kind).toBe('unknown');
  });

  test.each([418, 499])('by HTTP %i without a word', async (httpStatus) => {
    const message = `the submit was answered with HTTP ${httpStatus}: HTTP ${httpStatus}`;
    expect(await submitted(html(httpStatus))).toEqual(doubt(message, { httpStatus }));
  });
});

test('the cause of a submit that went wrong is kept', async () => {
  for (const answer of [lost(), neverSent()]) {
    const { api, connection } = openEngine();
    api.on(SUBMIT, answer);
    const submission = await submit(connection, { model: FOX.model, body: {}, nowMs: NOW });
    expect('error' in submission && submission.error.cause).toBeInstanceOf(Error);
  }
});

describe('what is sent', () => {
  async function sent(
    call: Partial<Parameters<typeof submit>[1]>,
    change?: (adapter: Adapter) => Partial<Adapter>,
  ) {
    const { connection } = openEngine(change);
    const calls: HttpCall[] = [];
    const transport = async (each: HttpCall) => {
      calls.push(each);
      return {
        kind: 'failure',
        sent: 'no',
        reason: 'network',
        message: '',
        cause: undefined,
      } as const;
    };
    await submit({ ...connection, transport }, { model: FOX.model, body: {}, nowMs: NOW, ...call });
    return calls;
  }

  test('is one POST with half a minute for its reply', async () => {
    const [only, ...more] = await sent({ body: { prompt: 'x' } });
    expect(more).toEqual([]);
    expect(only).toMatchObject({
      method: 'POST',
      url: 'https://api.acme.example/v1/acme/fox',
      body: '{"prompt":"x"}',
      timeoutMs: 30_000 + 14 / 250,
    });
  });

  test('goes to the API version of the model, where it has one', async () => {
    const seen: unknown[] = [];
    const noting = ({ endpoints }: Adapter): Partial<Adapter> => ({
      endpoints: {
        ...endpoints,
        submit: (call) => {
          seen.push(call);
          return endpoints.submit(call);
        },
      },
    });
    await sent({}, noting);
    await sent({ apiVersion: 'v2' }, noting);
    expect(seen).toEqual([{ model: FOX.model }, { model: FOX.model, apiVersion: 'v2' }]);
    expect(Object.keys(seen[0] ?? {})).toEqual(['model']);
  });

  test('asks for a call where there is an address, and the provider can call', async () => {
    const webhookUrl = 'https://app.example/hooks/t1';
    const calling: (adapter: Adapter) => Partial<Adapter> = () => ({
      webhook: { query: 'callback' } as unknown as NonNullable<Adapter['webhook']>,
    });
    const [plain] = await sent({ webhookUrl });
    const [silent] = await sent({}, calling);
    const [called] = await sent({ webhookUrl }, calling);
    expect([plain, silent, called].map((call) => call?.url)).toEqual([
      'https://api.acme.example/v1/acme/fox',
      'https://api.acme.example/v1/acme/fox',
      `https://api.acme.example/v1/acme/fox?callback=${encodeURIComponent(webhookUrl)}`,
    ]);
  });
});
