import { reply } from '@kinora/testing';
import { expect, it } from 'vitest';
import { protocol } from '../src/protocol.ts';

const { webhook } = protocol;
const ID = 'e6832d4abffb4d79bfbca19783fca133';
const HEX = '0e699f5eede981d2f9905c23dcf7f74fa8a3abd8e4a9aafb193fad1e43b2f9ef';

const headers = {
  'webhook-id': ID,
  'webhook-timestamp': '1760000000',
  'webhook-signature': `v3,${HEX}`,
};

it('signs its id and the moment before the body as it is', () => {
  expect(webhook?.signature.reads(headers)).toEqual({
    timestamp: '1760000000',
    before: `${ID}.1760000000.`,
    signatures: [HEX],
  });
  expect(webhook?.signature.body).toBe('raw');
});

it.each(Object.keys(headers))('is not signed without %s', (name) => {
  expect(webhook?.signature.reads({ ...headers, [name]: undefined })).toBeUndefined();
});

it.each([
  [`v3,${HEX} v3,${'0'.repeat(64)}`, [HEX, '0'.repeat(64)]],
  [`v4,${HEX} v3,${HEX}`, [HEX]],
  [`v3,${HEX}00`, []],
  [`v13,${HEX}`, []],
  [HEX, []],
  ['', []],
])('finds the signatures in %j', (signature, signatures) => {
  const said = webhook?.signature.reads({ ...headers, 'webhook-signature': signature });
  expect(said?.signatures).toEqual(signatures);
});

it('takes the text of the secret for the key, without its prefix', () => {
  const key = webhook?.signature.key;
  expect(key?.kind === 'secret' && key.textOf('whsec_e9EE3Bdy+/=')).toBe('e9EE3Bdy+/=');
});

it.each([
  ['the bare prediction', { id: ID, status: 'completed', outputs: [] }, 'completed'],
  ['a failure', { id: ID, status: 'failed', error: 'x', input: {} }, 'failed'],
  ['an odd state', { id: ID, status: 3 }, undefined],
])('reads %s', (_, body, state) => {
  expect(webhook?.reads(reply(body))).toEqual({ requestIds: [ID], state });
});

it('reads no id that is no text', () => {
  expect(webhook?.reads(reply({ id: 7, status: 'completed' }))).toEqual({
    requestIds: [],
    state: 'completed',
  });
});
