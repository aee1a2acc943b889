import { json } from '@kinora/testing';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/engine/check.ts';
import type { ErrorCode } from '../../src/errors/error-codes.ts';
import { CHECK, VIDEO } from '../client/acme.ts';
import { asked, halted, news, noNews, type Change } from './ask.ts';
import { aboutJob, openEngine, question, withResult, withWords } from './engine.ts';

describe('a job is where its provider says', () => {
  test.each([
    [{ state: 'waiting' }, { state: 'queued' }],
    [
      { state: 'waiting', place: 0 },
      { state: 'queued', queuePosition: 0 },
    ],
    [
      { state: 'waiting', place: 3 },
      { state: 'queued', queuePosition: 3 },
    ],
    [{ state: 'waiting', place: -1 }, { state: 'queued' }],
    [{ state: 'waiting', place: 1.5 }, { state: 'queued' }],
    [{ state: 'working', place: 3, video: VIDEO }, { state: 'running' }],
    [{ state: 'stopped' }, { state: 'cancelled' }],
    [{ state: 'WAITING' }, { state: 'queued' }],
  ])('%j is %j', async (said, expected) => {
    const { finding, calls } = await asked(json(200, said));
    expect(finding).toEqual(news({ ...expected, providerState: said.state }));
    expect(calls).toBe(1);
    expect(Object.hasOwn((finding as { news: object }).news, 'queuePosition')).toBe(
      Object.hasOwn(expected, 'queuePosition'),
    );
  });

  test('C2: an unknown word is running, and told', async () => {
    const { finding } = await asked(json(200, { state: 'dreaming' }));
    expect(finding).toEqual({
      ...news({ state: 'running', providerState: 'dreaming' }),
      warning: 'unknown state word "dreaming": taken as still running',
    });
  });

  test('a word is kept up to 200 characters', async () => {
    const long = 'x'.repeat(201);
    const { finding } = await asked(json(200, { state: long }));
    expect(finding).toMatchObject(news({ providerState: 'x'.repeat(200) }));
    const { adapter, connection, api } = openEngine();
    const states = { ...adapter.states, check: { [long]: 'succeeded' } } as const;
    api.on(CHECK, json(200, { state: long, video: VIDEO }));
    expect(await check({ ...connection, adapter: { ...adapter, states } }, question)).toMatchObject(
      news({ state: 'succeeded', providerState: 'x'.repeat(200) }),
    );
  });
});

describe('a job that ended well', () => {
  test('has its videos, its seed, its bill and the whole reply', async () => {
    const said = { state: 'done', video: VIDEO, seed: 7, units: 2 };
    const { finding } = await asked(json(200, said), undefined, withWords);
    expect(finding).toEqual(
      news({
        state: 'succeeded',
        providerState: 'done',
        output: { videos: [{ url: VIDEO }], seed: 7, actualMicroUsd: 100_000, raw: said },
      }),
    );
  });

  test('C9: but names no video has no news yet', async () => {
    const { finding } = await asked(json(200, { state: 'done' }));
    const message = 'the job has ended well but names no video';
    expect(finding).toEqual(noNews({ code: 'output_missing', message }));
  });

  test('is believed beside an error text, if the video is there', async () => {
    const failure = { code: 'crash', message: 'It broke.' };
    const both = json(200, { state: 'done', video: VIDEO, failure });
    expect((await asked(both)).finding).toMatchObject(news({ state: 'succeeded' }));
    expect((await asked(json(200, { state: 'done', failure }))).finding).toMatchObject(
      news({ state: 'failed' }),
    );
  });

  test('but an error text of a job that has not ended says nothing', async () => {
    const failure = { code: 'crash', message: 'It broke.' };
    for (const [state, expected] of [
      ['working', 'running'],
      ['waiting', 'queued'],
    ]) {
      const { finding } = await asked(json(200, { state, failure }));
      expect(finding).toEqual(news({ state: expected, providerState: state }));
    }
  });

  test('where it only "stopped", is done where there is no result to ask for', async () => {
    const { finding, calls } = await asked(
      json(200, { state: 'halted', video: VIDEO }),
      undefined,
      withWords,
    );
    expect(finding).toMatchObject(news({ state: 'succeeded', providerState: 'halted' }));
    expect(calls).toBe(1);
  });

  test.each(['endpoint', 'reader'])('also where the %s of a result is missing', async (missing) => {
    const change: Change = (adapter) => {
      const whole = withResult(adapter);
      const { result: _endpoint, ...endpoints } = { ...adapter.endpoints, ...whole.endpoints };
      const { result: _reader, ...replies } = { ...adapter.replies, ...whole.replies };
      return missing === 'endpoint' ? { ...whole, endpoints } : { ...whole, replies };
    };
    const answer = json(200, { state: 'halted', video: VIDEO });
    const { finding, calls } = await asked(answer, undefined, change);
    expect(finding).toMatchObject(news({ state: 'succeeded' }));
    expect(calls).toBe(1);
  });
});

describe('C10: of a job that stopped, the result decides', () => {
  test('a result without a state word is a success, under the word of the check', async () => {
    const { finding, calls } = await asked(halted, json(200, { video: VIDEO }));
    expect(finding).toMatchObject(news({ state: 'succeeded', providerState: 'halted' }));
    expect(calls).toBe(2);
  });

  test.each([
    ['done', 'succeeded'],
    ['broken', 'failed'],
    ['stopped', 'cancelled'],
    ['working', 'running'],
  ])('a result that says %j is %s', async (state, expected) => {
    const change: Change = (adapter) => {
      const whole = withResult(adapter);
      const result = {
        done: 'succeeded',
        broken: 'failed',
        stopped: 'cancelled',
        working: 'running',
      } as const;
      return { ...whole, states: { ...adapter.states, ...whole.states, result } };
    };
    const { finding } = await asked(halted, json(200, { state, video: VIDEO }), change);
    expect(finding).toMatchObject(news({ state: expected, providerState: state }));
  });

  test('a result whose words are not known is still running', async () => {
    const { finding } = await asked(halted, json(200, { state: 'done', video: VIDEO }));
    expect(finding).toMatchObject(news({ state: 'running', providerState: 'done' }));
  });
});

describe('a job that failed', () => {
  const failing = (failure: object, more: object = {}) =>
    json(200, { state: 'broken', failure, ...more });

  test.each<[string, ErrorCode]>([
    ['crash', 'generation_failed'],
    ['nsfw', 'content_rejected'],
    ['bad', 'invalid_request'],
    ['broke', 'generation_failed'],
    ['who knows', 'generation_failed'],
  ])('by the word %j is %s', async (problem, code) => {
    const { finding } = await asked(failing({ code: problem, message: 'It broke.' }));
    const error = aboutJob({
      code,
      message: 'It broke.',
      mayHaveCharged: 'unknown',
      providerCode: problem,
    });
    expect(finding).toEqual(news({ state: 'failed', providerState: 'broken', error }));
  });

  test('without a reason is told by its state word', async () => {
    const { finding } = await asked(json(200, { state: 'broken' }));
    const message = 'the job ended as "broken"';
    const error = aboutJob({ code: 'generation_failed', message, mayHaveCharged: 'unknown' });
    expect(finding).toEqual(news({ state: 'failed', providerState: 'broken', error }));
  });

  test.each([
    [0, 'no'],
    [1, 'unknown'],
    [undefined, 'unknown'],
  ])('and was billed %j units may have been charged: %s', async (units, mayHaveCharged) => {
    const { finding } = await asked(failing({ message: 'It broke.' }, { units }));
    expect(finding).toMatchObject(news({ error: { mayHaveCharged } }));
  });
});

test('an answer that came too early means that the job is running', async () => {
  const early = json(400, { problem: 'early' });
  expect((await asked(early)).finding).toEqual(news({ state: 'running' }));
  expect((await asked(halted, early)).finding).toEqual(news({ state: 'running' }));
});

test('links in a handle are followed', async () => {
  const { api, connection } = openEngine(({ endpoints }) => ({
    endpoints: {
      ...endpoints,
      check: ({ links, ...job }) => ({
        ...endpoints.check({ links, ...job }),
        target: links.check ?? '',
      }),
    },
  }));
  const link = '/elsewhere/j1';
  api.on('GET https://api.acme.example/elsewhere/j1', json(200, { state: 'working' }));
  const links = { check: `https://api.acme.example${link}` };
  const ref = { ...question.ref, links };
  expect(await check(connection, { ...question, ref })).toMatchObject(news({ state: 'running' }));
});
