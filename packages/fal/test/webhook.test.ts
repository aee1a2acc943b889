import { reply } from '@kinora/testing';
import { expect, it } from 'vitest';
import { protocol } from '../src/protocol.ts';

const { webhook } = protocol;
const ID = '764cabcf-b745-4b3e-ae38-1200304cf45b';
const FIRST = '123e4567-e89b-12d3-a456-426614174000';

const headers = {
  'x-fal-webhook-request-id': ID,
  'x-fal-webhook-user-id': 'user-1',
  'x-fal-webhook-timestamp': '1767225600',
  'x-fal-webhook-signature': 'ab'.repeat(64),
};

it('signs its id, the user and the moment, line by line before the digest of the body', () => {
  expect(webhook?.signature.reads(headers)).toEqual({
    timestamp: '1767225600',
    before: `${ID}\nuser-1\n1767225600\n`,
    signatures: ['ab'.repeat(64)],
  });
  expect(webhook?.signature.body).toBe('sha256');
});

it('publishes its keys on another host than the queue', () => {
  expect(webhook?.signature.key).toEqual({
    kind: 'public',
    keys: { method: 'GET', host: 'rest', target: '/.well-known/jwks.json' },
  });
});

it.each(Object.keys(headers))('is not signed without %s', (name) => {
  expect(webhook?.signature.reads({ ...headers, [name]: undefined })).toBeUndefined();
});

it.each([
  [
    'a success',
    { request_id: ID, gateway_request_id: ID, status: 'OK', payload: { video: {} } },
    { requestIds: [ID], state: 'OK' },
  ],
  [
    'a run that fal repeated: the submit answered with the first id',
    { request_id: ID, gateway_request_id: FIRST, status: 'OK', payload: {} },
    { requestIds: [FIRST, ID], state: 'OK' },
  ],
  [
    'a failure',
    { request_id: ID, status: 'ERROR', error: 'Invalid status code: 422', payload: { detail: [] } },
    { requestIds: [ID], state: 'ERROR' },
  ],
  [
    'a result that was too large (F11)',
    { request_id: ID, status: 'OK', payload: null, payload_error: 'not JSON serializable' },
    { requestIds: [ID], state: 'OK' },
  ],
  ['odd values', { request_id: 7, gateway_request_id: null, status: {} }, { requestIds: [] }],
])('reads %s', (_, body, news) => {
  expect(webhook?.reads(reply(body))).toEqual(news);
});

it.each([undefined, null, [], 'OK'])('reads nothing from %j', (body) => {
  expect(webhook?.reads(reply(body))).toBeUndefined();
});
