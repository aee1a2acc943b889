import { describe, expect, test } from 'vitest';
import { protocol } from '../src/protocol.ts';
import { reply } from '@kinora/testing';

const { replies, upload } = protocol;
const id = 'e6832d4abffb4d79bfbca19783fca133';
const get = `https://api.wavespeed.ai/api/v3/predictions/${id}/result`;
const mp4 = 'https://d2p7pge43lyniu.cloudfront.net/x.mp4';

const created = {
  id,
  model: 'wavespeed-ai/hunyuan-video/i2v',
  outputs: [],
  urls: { get },
  has_nsfw_contents: [],
  status: 'created',
  created_at: '2025-05-19T06:09:15.948268264Z',
  error: '',
  timings: { inference: 0 },
};
const wrapped = (data: unknown) => reply({ code: 200, message: 'success', data });

describe('submit', () => {
  test('the id and the link, in the envelope', () => {
    expect(replies.submit(wrapped(created))).toEqual({ requestId: id, links: { check: get } });
  });

  test('the id and the link, without it', () => {
    expect(replies.submit(reply(created))).toEqual({ requestId: id, links: { check: get } });
  });

  test.each([{ id }, { id, urls: null }, { id, urls: { get: null } }, { id, urls: { get: 3 } }])(
    'the id alone is enough: %j',
    (data) => {
      expect(replies.submit(wrapped(data))).toMatchObject({ requestId: id });
    },
  );

  test.each([
    ['an empty body', undefined],
    ['an envelope of nothing', { code: 200, message: 'success', data: null }],
    ['no id', { code: 200, message: 'success', data: { status: 'created' } }],
  ])('%s is no submit reply', (_, json) => {
    expect(replies.submit(reply(json))).toBeUndefined();
  });
});

describe('check', () => {
  test('waiting', () => {
    expect(replies.check(wrapped(created))).toEqual({ state: 'created', videos: [] });
  });

  test.each([null, undefined])('running, with %s for outputs and flags', (nothing) => {
    const data = { ...created, status: 'processing', outputs: nothing, has_nsfw_contents: nothing };
    expect(replies.check(wrapped(data))).toEqual({ state: 'processing', videos: [] });
  });

  test('completed, with a flag for each output', () => {
    const data = {
      ...created,
      status: 'completed',
      outputs: [`${mp4}?1`, { url: `${mp4}?2` }, 'a caption', null, `${mp4}?5`, ''],
      has_nsfw_contents: [false, true, true, null],
      code: 0,
      executionTime: 41234,
    };
    expect(replies.check(wrapped(data))).toEqual({
      state: 'completed',
      videos: [
        { url: `${mp4}?1`, nsfw: false },
        { url: `${mp4}?2`, nsfw: true },
        { url: `${mp4}?5` },
      ],
    });
  });

  test('completed, without the envelope', () => {
    const data = { ...created, status: 'completed', outputs: [mp4], has_nsfw_contents: [false] };
    expect(replies.check(reply(data))).toEqual({
      state: 'completed',
      videos: [{ url: mp4, nsfw: false }],
    });
  });

  test.each([
    ['in the envelope', wrapped],
    ['without it', reply],
  ])('failed, %s', (_, wear) => {
    const data = {
      ...created,
      status: 'failed',
      error: 'The content contains sensitive information.',
      code: 1200,
      has_nsfw_contents: [true],
    };
    expect(replies.check(wear(data))).toEqual({
      state: 'failed',
      videos: [],
      failure: {
        providerCodes: ['1200'],
        message: 'The content contains sensitive information.',
      },
    });
  });

  test('failed, with a text alone and with a code alone', () => {
    const text = { status: 'failed', error: 'Oops.' };
    const code = { status: 'failed', error: '', code: 1405 };
    expect(replies.check(wrapped(text))?.failure).toEqual({ providerCodes: [], message: 'Oops.' });
    expect(replies.check(wrapped(code))?.failure).toEqual({ providerCodes: ['1405'], message: '' });
  });

  test('a reply without a state word cannot be read', () => {
    expect(replies.check(wrapped({ id }))).toBeUndefined();
  });
});

describe('upload', () => {
  const ticket = {
    type: 'image',
    download_url: 'https://cdn.wavespeed.ai/cats.png',
    filename: 'cats.png',
    size: 8,
    upload: {
      method: 'PUT',
      url: 'https://storage.example/put?signature=1',
      headers: { 'Content-Type': 'image/png', 'If-None-Match': '*' },
      expires_at: '2026-11-20T12:00:00Z',
    },
  };

  test('asks by name, size and media type', () => {
    const file = { name: 'cats.png', mediaType: 'image/png', sizeBytes: 8 };
    expect(upload?.body(file)).toEqual({
      filename: 'cats.png',
      size: 8,
      content_type: 'image/png',
    });
  });

  test('reads where to put the bytes, with which headers', () => {
    expect(upload?.reads(wrapped(ticket))).toEqual({
      putUrl: 'https://storage.example/put?signature=1',
      headers: { 'Content-Type': 'image/png', 'If-None-Match': '*' },
      fileUrl: 'https://cdn.wavespeed.ai/cats.png',
    });
  });

  test('headers may be missing; the links may not', () => {
    const bare = { ...ticket, upload: { url: ticket.upload.url, headers: null } };
    expect(upload?.reads(wrapped(bare))).toMatchObject({ headers: {} });
    for (const headers of [['a'], { 'Content-Length': 8 }, { 'If-None-Match': null }, 'x']) {
      const odd = { ...ticket, upload: { ...ticket.upload, headers } };
      expect(upload?.reads(wrapped(odd))).toMatchObject({ headers: {} });
    }
    expect(upload?.reads(wrapped({ ...ticket, upload: {} }))).toBeUndefined();
    expect(upload?.reads(wrapped({ ...ticket, download_url: null }))).toBeUndefined();
  });
});
