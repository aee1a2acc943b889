import { describe, expect, test } from 'vitest';
import { protocol } from '../src/protocol.ts';
import { reply } from '@kinora/testing';

const { replies, upload } = protocol;
const at = 'https://queue.fal.run/fal-ai/wan/requests/764cabcf';
const links = { status_url: `${at}/status`, response_url: at, cancel_url: `${at}/cancel` };

describe('submit', () => {
  test('the id and the three links', () => {
    const said = { status: 'IN_QUEUE', request_id: '764cabcf', ...links, queue_position: 0 };
    expect(replies.submit(reply(said))).toEqual({
      requestId: '764cabcf',
      links: { check: `${at}/status`, result: at, cancel: `${at}/cancel` },
    });
  });

  test('the id alone is enough, and odd links do not cost it', () => {
    const said = { request_id: '764cabcf', status_url: null, response_url: 3, cancel_url: {} };
    expect(replies.submit(reply(said, 202))).toEqual({
      requestId: '764cabcf',
      links: { check: undefined, result: undefined, cancel: undefined },
    });
  });

  test.each([
    ['an empty body', undefined],
    ['no id', links],
    ['a number for an id', { request_id: 7 }],
    ['a list', [{ request_id: '764cabcf' }]],
  ])('%s is no submit reply', (_, json) => {
    expect(replies.submit(reply(json))).toBeUndefined();
  });
});

describe('check', () => {
  test('waiting, with a place in the queue', () => {
    const said = { status: 'IN_QUEUE', request_id: '764cabcf', queue_position: 3, ...links };
    expect(replies.check(reply(said, 202))).toEqual({ state: 'IN_QUEUE', queuePosition: 3 });
  });

  test('running, with the logs that were not asked for absent or null', () => {
    const said = { status: 'IN_PROGRESS', request_id: '764cabcf', logs: null, metrics: null };
    expect(replies.check(reply(said, 202))).toEqual({ state: 'IN_PROGRESS' });
  });

  test('stopped, as older servers say it', () => {
    const said = { status: 'COMPLETED', metrics: { inference_time: 42.1 } };
    expect(replies.check(reply(said))).toEqual({ state: 'COMPLETED' });
  });

  test('stopped with an error, as newer servers say it', () => {
    const said = {
      status: 'COMPLETED',
      error: 'Invalid status code: 422',
      error_type: 'content_policy_violation',
    };
    expect(replies.check(reply(said))).toEqual({
      state: 'COMPLETED',
      failure: {
        providerCodes: ['content_policy_violation'],
        message: 'Invalid status code: 422',
      },
    });
  });

  test('a reply without a state word cannot be read', () => {
    expect(replies.check(reply({ request_id: '764cabcf' }))).toBeUndefined();
  });
});

describe('result', () => {
  const url = 'https://v3b.fal.media/files/b/abc/x.mp4';

  test('a video with all that is said of it', () => {
    const video = { url, content_type: 'video/mp4', file_name: 'x.mp4', file_size: 4404019 };
    const billed = { 'x-fal-billable-units': '1.00000000' };
    expect(replies.result?.(reply({ video, seed: 1234 }, 200, billed))).toEqual({
      videos: [{ url, mediaType: 'video/mp4', sizeBytes: 4404019 }],
      seed: 1234,
      billedUnits: 1,
    });
  });

  test('a video with nothing said of it', () => {
    const video = { url, content_type: null, file_size: null };
    expect(replies.result?.(reply({ video, seed: null }))).toEqual({ videos: [{ url }] });
  });

  test('a list of videos, in order', () => {
    const videos = [{ url: `${url}?1` }, null, { url: `${url}?2` }];
    expect(replies.result?.(reply({ videos }))).toEqual({
      videos: [{ url: `${url}?1` }, { url: `${url}?2` }],
    });
  });

  test('a seed of zero is a seed', () => {
    expect(replies.result?.(reply({ video: { url }, seed: 0 }))).toMatchObject({ seed: 0 });
  });

  test.each([
    ['another kind of output', { images: [{ url }] }],
    ['no link', { video: { content_type: 'video/mp4' } }],
    ['an empty link', { video: { url: '' } }],
    ['null', { video: null, videos: null }],
    ['nothing', {}],
  ])('%s is a result without a video', (_, json) => {
    expect(replies.result?.(reply(json))).toEqual({ videos: [] });
  });

  test.each([undefined, null, 'https://v3b.fal.media/x.mp4', []])('%j is no result', (json) => {
    expect(replies.result?.(reply(json))).toBeUndefined();
  });
});

describe('cancel', () => {
  test.each([
    [202, { status: 'CANCELLATION_REQUESTED' }, { state: 'CANCELLATION_REQUESTED' }],
    [200, { status: 'OK' }, { state: 'OK' }],
    [200, { success: true }, {}],
    [400, { status: 'ALREADY_COMPLETED' }, { state: 'ALREADY_COMPLETED' }],
  ])('HTTP %i %j is an answer', (status, json, answer) => {
    expect(replies.cancel?.(reply(json, status))).toEqual(answer);
  });

  test.each([
    [404, { status: 'NOT_FOUND' }],
    [401, { detail: 'No user found for Key ID and Secret' }],
  ])('HTTP %i %j is an error', (status, json) => {
    expect(replies.cancel?.(reply(json, status))).toBeUndefined();
  });
});

describe('upload', () => {
  test('asks by name and media type, and reads where to put the bytes', () => {
    const file = { name: 'cats.png', mediaType: 'image/png', sizeBytes: 8 };
    expect(upload?.body(file)).toEqual({ content_type: 'image/png', file_name: 'cats.png' });
    const said = {
      upload_url: 'https://storage.example/put?signature=1',
      file_url: 'https://v3.fal.media/files/cats.png',
    };
    expect(upload?.reads(reply(said))).toEqual({
      putUrl: 'https://storage.example/put?signature=1',
      headers: {},
      fileUrl: 'https://v3.fal.media/files/cats.png',
    });
  });

  test('a ticket without a link to the file cannot be read', () => {
    expect(upload?.reads(reply({ upload_url: 'https://storage.example/put' }))).toBeUndefined();
  });
});
