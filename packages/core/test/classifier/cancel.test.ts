import { html, json, lost, text, type Answer } from '@kinora/testing';
import { describe, expect, test } from 'vitest';
import type { Adapter } from '../../src/adapter.ts';
import { cancel } from '../../src/engine/cancel.ts';
import type { HttpCall } from '../../src/transport/transport.ts';
import type { ErrorCode } from '../../src/errors/error-codes.ts';
import { errorOf } from '../client/fails.ts';
import { aboutJob, openEngine, question, told, withWords } from './engine.ts';

const CANCEL = 'DELETE /v1/jobs/j1';

type Change = (adapter: Adapter) => Partial<Adapter>;
const withoutReader: Change = (adapter) => {
  const { cancel: _, ...replies } = adapter.replies;
  const { cancel: _words, ...states } = adapter.states;
  return { ...withWords(adapter), replies, states };
};
const withoutCancel: Change = (adapter) => {
  const { cancel: _, ...endpoints } = adapter.endpoints;
  return { endpoints };
};

async function cancelled(answer: Answer, change: Change = withWords) {
  const { api, connection } = openEngine(change);
  api.on(CANCEL, answer);
  return { outcome: await cancel(connection, question), calls: api.calls.length };
}

describe('a cancel', () => {
  test.each<[string, Answer, string]>([
    ['is done where the word says so', json(200, { state: 'stopping' }), 'cancelled'],
    ['is a wish where the word is not known', json(200, { state: 'noted' }), 'requested'],
    ['is a wish where the reply cannot be read', html(200), 'requested'],
    ['is a wish where the reply is empty', text(204, ''), 'requested'],
    ['comes too late where the provider says so', json(400, { problem: 'late' }), 'too-late'],
    ['is read under an HTTP error too', json(400, { state: 'stopping' }), 'cancelled'],
  ])('%s', async (_what, answer, outcome) => {
    expect(await cancelled(answer)).toEqual({ outcome, calls: 1 });
  });

  test('cannot be asked for where the provider has none', async () => {
    expect(await cancelled(text(200, ''), withoutCancel)).toEqual({
      outcome: 'unsupported',
      calls: 0,
    });
  });

  test('is a wish where the reply says nothing', async () => {
    expect((await cancelled(json(200, { state: 'stopping' }), withoutReader)).outcome).toBe(
      'requested',
    );
    expect((await cancelled(html(200), withoutReader)).outcome).toBe('requested');
  });

  test('that is refused is no wish, where the reply says nothing either', async () => {
    expect((await errorOf(cancelled(json(401, {}), withoutReader))).code).toBe('unauthenticated');
  });

  test('has a quarter of a minute', async () => {
    const { connection } = openEngine();
    const calls: HttpCall[] = [];
    const transport = async (call: HttpCall) => {
      calls.push(call);
      return {
        kind: 'failure',
        sent: 'no',
        reason: 'network',
        message: 'no route',
        cause: 'the cable',
      } as const;
    };
    const error = await errorOf(cancel({ ...connection, transport }, question));
    expect(calls.map(({ method, timeoutMs }) => ({ method, timeoutMs }))).toEqual([
      { method: 'DELETE', timeoutMs: 15_000 },
    ]);
    expect(error.cause).toBe('the cable');
  });
});

describe('a cancel that is not heard is told with the handle', () => {
  test('when it was lost', async () => {
    const message = 'the cancel did not get through: read ECONNRESET';
    expect(told(await errorOf(cancelled(lost())))).toEqual(
      aboutJob({ code: 'network', message, phase: 'cancel' }),
    );
  });

  test.each<[string, ErrorCode]>([
    ['broke', 'insufficient_funds'],
    ['busy', 'provider_unavailable'],
    ['early', 'invalid_reply'],
    ['nsfw', 'content_rejected'],
  ])('when it was refused by the word %j: %s', async (problem, code) => {
    const error = await errorOf(cancelled(json(400, { problem, says: 'No.' })));
    expect(told(error)).toEqual(
      aboutJob({
        code,
        message: 'cancel refused: No.',
        phase: 'cancel',
        httpStatus: 400,
      }),
    );
  });

  test('when the endpoint throws', async () => {
    const broken: Change = ({ endpoints }) => ({
      endpoints: {
        ...endpoints,
        cancel: () => {
          throw new TypeError('a bug');
        },
      },
    });
    expect(told(await errorOf(cancelled(html(200), broken)))).toEqual(
      aboutJob({ code: 'invalid_reply', message: 'a bug', phase: 'cancel' }),
    );
  });
});
