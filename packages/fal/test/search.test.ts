import { reply } from '@kinora/testing';
import { describe, expect, test } from 'vitest';
import { fal } from '../src/index.ts';
import { protocol } from '../src/protocol.ts';

const { search, ledger } = protocol;
const { hosts } = fal().adapter;
const model = 'fal-ai/hunyuan-video-image-to-video';
const query = {
  model,
  from: Date.UTC(2026, 0, 1),
  now: Date.UTC(2026, 0, 1, 0, 3),
  page: 1,
};
const SPAN = 'start=2026-01-01T00%3A00%3A00.000Z&end=2026-01-01T00%3A03%3A00.000Z';

describe('requests by endpoint', () => {
  test('are asked for with payloads, up to now, since the list is sorted by their ends', () => {
    const target = `/models/requests/by-endpoint?endpoint_id=${model}&${SPAN}&expand=payloads&limit=50`;
    expect(search?.route(query)).toEqual({ method: 'GET', host: 'api', target });
    expect(search?.route({ ...query, page: 2, cursor: 'a&b=/' })).toEqual({
      method: 'GET',
      host: 'api',
      target: `${target}&cursor=a%26b%3D%2F`,
    });
    expect(hosts['api']).toBe('https://api.fal.ai/v1');
  });

  test('tell when they were sent and what was', () => {
    const input = { prompt: 'Two cats boxing.', num_frames: '129' };
    const items = [
      {
        request_id: 'r2',
        endpoint_id: model,
        started_at: '2026-01-01T00:00:05Z',
        sent_at: '2026-01-01T00:00:01.500Z',
        ended_at: '2026-01-01T00:01:00Z',
        status_code: 200,
        duration: 55,
        json_input: input,
        json_output: { video: { url: 'https://v3b.fal.media/files/b/x.mp4' } },
      },
      { request_id: 'r1', sent_at: null, json_input: null },
      { request_id: 'r0', sent_at: '2026-01-01T00:00:01' },
    ];
    expect(search?.reads(reply({ items, next_cursor: 'c2', has_more: true }))).toEqual({
      candidates: [
        { requestId: 'r2', sentAt: Date.UTC(2026, 0, 1, 0, 0, 1, 500), input },
        { requestId: 'r1', sentAt: undefined, input: null },
        { requestId: 'r0', sentAt: undefined, input: undefined },
      ],
      hasMore: true,
      cursor: 'c2',
    });
  });

  test.each([
    [{ next_cursor: null, has_more: false }, false],
    [{}, false],
    [{ next_cursor: 'c2' }, true],
    [{ next_cursor: 'c2', has_more: false }, true],
    [{ has_more: true }, true],
  ])('go on after %j: %s', (said, hasMore) => {
    expect(search?.reads(reply({ items: [], ...said }))).toMatchObject({ hasMore });
  });

  test.each([
    [{ items: null }],
    [{ items: [{ endpoint_id: model }] }],
    [{ items: ['r1'] }],
    [{ error: { type: 'validation_error', message: 'endpoint_id is due' } }],
    [[]],
    [undefined],
  ])('a reply of another kind is not taken for an empty list: %j', (body) => {
    expect(search?.reads(reply(body))).toBeUndefined();
  });
});

describe('billing events', () => {
  test('are asked for by endpoint', () => {
    const target = `/models/billing-events?endpoint_id=${model}&${SPAN}&limit=100`;
    expect(ledger?.route(query)).toEqual({ method: 'GET', host: 'api', target });
    expect(ledger?.route({ ...query, cursor: '' })).toMatchObject({ target: `${target}&cursor=` });
  });

  test('tell which requests were billed and when', () => {
    const event = {
      request_id: 'r1',
      endpoint_id: model,
      timestamp: '2026-01-01T00:02:00+00:00',
      output_units: 1,
      cost_total: 0.4,
    };
    expect(ledger?.reads(reply({ billing_events: [event], next_cursor: null }))).toEqual({
      candidates: [{ requestId: 'r1', sentAt: Date.UTC(2026, 0, 1, 0, 2) }],
      hasMore: false,
      cursor: undefined,
    });
    expect(ledger?.reads(reply({ items: [] }))).toBeUndefined();
  });

  test('open to an administrator alone', () => {
    expect(ledger?.opensTo).toBe('admin-key');
  });
});
