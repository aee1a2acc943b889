import { describe, expect, test } from 'vitest';
import { runcomfy } from '../src/index.ts';
import { protocol } from '../src/protocol.ts';
import { reply } from '@kinora/testing';

const { replies } = protocol;
const { inline } = runcomfy().adapter;
const base = 'https://model-api.runcomfy.net/v1/requests/r1';
const store = 'https://playgrounds-storage-public.runcomfy.net';

describe('submit', () => {
  test.each([
    [200, { request_id: 'r1', status_url: `${base}/status`, result_url: `${base}/result` }],
    [202, { request_id: 'r1', status: 'in_queue' }],
    [200, { request_id: 'r1', status_url: null }],
  ])('HTTP %i: the id is all that is used', (status, json) => {
    expect(replies.submit(reply(json, status))).toEqual({ requestId: 'r1' });
  });

  test('an id may have 128 letters, digits, dashes and underscores', () => {
    const longest = 'aZ0-_'.padEnd(128, 'x');
    expect(replies.submit(reply({ request_id: longest }))).toEqual({ requestId: longest });
    expect(replies.submit(reply({ request_id: `${longest}x` }))).toBeUndefined();
  });

  test.each([
    undefined,
    null,
    {},
    { request_id: '' },
    { request_id: 7 },
    { request_id: 'a/b' },
    { request_id: '..' },
  ])('%j is no submit reply', (json) => {
    expect(replies.submit(reply(json))).toBeUndefined();
  });
});

describe('check', () => {
  test('waiting, with a place in the queue', () => {
    const said = { request_id: 'r1', status: 'in_queue', queue_position: 3 };
    expect(replies.check(reply(said))).toEqual({ state: 'in_queue', queuePosition: 3 });
  });

  test('stopped', () => {
    const said = { request_id: 'r1', status: 'completed', queue_position: null };
    expect(replies.check(reply(said))).toEqual({ state: 'completed' });
  });

  test('stopped with an error of its own', () => {
    expect(replies.check(reply({ status: 'failed', error: 'Model run failed' }))).toEqual({
      state: 'failed',
      failure: { providerCodes: [], message: 'Model run failed' },
    });
  });

  test('a reply without a state word cannot be read', () => {
    expect(replies.check(reply({ request_id: 'r1' }))).toBeUndefined();
  });
});

describe('result', () => {
  const videosIn = (output: unknown) =>
    replies.result?.(reply({ status: 'succeeded', output }))?.videos?.map(({ url }) => url);

  test('a video and what it cost', () => {
    const said = {
      request_id: 'r1',
      status: 'succeeded',
      output: { video: `${store}/x.mp4` },
      cost: 0.4000004,
      created_at: '2026-11-20T09:00:00Z',
    };
    expect(replies.result?.(reply(said))).toEqual({
      state: 'succeeded',
      videos: [{ url: `${store}/x.mp4` }],
      actualMicroUsd: 400_000,
    });
  });

  test('a cost of nothing is a cost; what is no cost is none', () => {
    const cost = (value: unknown) =>
      replies.result?.(reply({ status: 'succeeded', cost: value }))?.actualMicroUsd;
    expect(cost(0)).toBe(0);
    expect([cost(null), cost('0.4'), cost(-1), cost(undefined)]).toEqual(Array(4).fill(undefined));
  });

  test.each([
    ['video', { video: `${store}/x.mp4` }],
    ['videos', { videos: [`${store}/x.mp4`] }],
    ['an object with a link', { video: { url: `${store}/x.mp4`, poster: `${store}/p.png` } }],
    ['a list of objects', { videos: [{ url: `${store}/x.mp4` }] }],
    ['text', `${store}/x.mp4`],
    ['a list', [`${store}/x.mp4`]],
    ['one level deeper', { result: { video: `${store}/x.mp4` } }],
    ['under another name', { clip: `${store}/x.mp4` }],
    ['beside pictures', { image: `${store}/p.png`, videos: [`${store}/x.mp4`] }],
    ['beside pictures, under another name', { images: [`${store}/p.png`], clip: `${store}/x.mp4` }],
    ['twice', { video: `${store}/x.mp4`, videos: [`${store}/x.mp4`] }],
  ])('the video is found in an output of the shape: %s', (_, output) => {
    expect(videosIn(output)).toEqual([`${store}/x.mp4`]);
  });

  test('D17: several videos keep their order and come once each', () => {
    const videos = ['b', 'a', 'b', 'c'].map((name) => `${store}/${name}.mp4`);
    expect(videosIn({ videos })).toEqual(['b', 'a', 'c'].map((name) => `${store}/${name}.mp4`));
  });

  test.each([
    undefined,
    null,
    {},
    [],
    '',
    'x.mp4',
    7,
    { image: `${store}/p.png` },
    { video: 'file:///etc/passwd' },
  ])('%j holds no video', (output) => {
    expect(videosIn(output)).toEqual([]);
  });

  test('links beside the output are not looked at: the inputs are echoed there', () => {
    const said = { status: 'succeeded', input: { video: `${store}/mine.mp4` }, output: {} };
    expect(replies.result?.(reply(said))).toEqual({ state: 'succeeded', videos: [] });
  });

  test.each([
    ['text', 'Out of memory', [], 'Out of memory'],
    ['an object', { message: 'Out of memory' }, [], 'Out of memory'],
    [
      'an object with a code',
      { error: 'Out of memory', details: 'node 7', errorCode: 10011 },
      ['10011'],
      'Out of memory; node 7',
    ],
    ['a list', [{ error_message: 'One', error_code: '1' }, 'Two'], ['1'], 'One; Two'],
    ['an object in an object', { error: { message: 'Deep', code: 7 } }, ['7'], 'Deep'],
  ])('a failure given as %s', (_, error, providerCodes, message) => {
    expect(replies.result?.(reply({ status: 'failed', error }))).toEqual({
      state: 'failed',
      videos: [],
      failure: { providerCodes, message },
    });
  });

  test('a failure given as a reason, with a code beside it', () => {
    const said = { status: 'failed', failure_reason: 'Out of memory', error_code: 10011 };
    expect(replies.result?.(reply(said))?.failure).toEqual({
      providerCodes: ['10011'],
      message: 'Out of memory',
    });
  });

  test.each([undefined, null, '', {}, []])('a failure without a reason: %j', (error) => {
    expect(replies.result?.(reply({ status: 'failed', error }))).toEqual({
      state: 'failed',
      videos: [],
    });
  });
});

describe('cancel', () => {
  test.each([
    [202, { request_id: 'r1', status: 'completed', outcome: 'cancelled' }, { state: 'cancelled' }],
    [202, { status: 'in_progress', outcome: 'not_cancellable' }, { state: 'not_cancellable' }],
    [409, { outcome: 'not_cancellable' }, { state: 'not_cancellable' }],
    [202, { status: 'cancellation_requested' }, { state: 'cancellation_requested' }],
    [200, { status: 'canceled', outcome: null }, { state: 'canceled' }],
    [
      202,
      { status: 'cancelled', outcome: 'cancellation_requested' },
      { state: 'cancellation_requested' },
    ],
  ])(
    'HTTP %i %j: the outcome decides, and the status where there is none',
    (status, json, said) => {
      expect(replies.cancel?.(reply(json, status))).toEqual(said);
    },
  );

  test.each([
    [200, { error_code: 404001 }],
    [403, { error_code: 403001, status: 'error' }],
    [500, undefined],
  ])('HTTP %i %j is no answer to a cancel', (status, json) => {
    expect(replies.cancel?.(reply(json, status))).toBeUndefined();
  });
});

test("files go inline within the limits of RunComfy's own nodes", () => {
  expect(inline).toEqual({
    maxBytes: { image: 6_291_456, video: 33_554_432, audio: 16_777_216 },
    maxImagePixels: 32_000_000,
    maxBodyBytes: 67_108_864,
  });
});
