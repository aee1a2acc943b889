import { expect, test } from 'vitest';
import { submit } from '../../src/engine/submit.ts';
import { connect } from '../../src/engine/connection.ts';
import type { Transport } from '../../src/transport/transport.ts';
import { acme, API_KEY } from '../client/acme.ts';

test.each([
  [0, 30_000],
  [50_000_000, 230_000],
])('a submit with %i bytes inside is given up after %i ms', async (sizeBytes, timeoutMs) => {
  const given: number[] = [];
  const transport: Transport = async (call) => {
    given.push(call.timeoutMs);
    return { kind: 'reply', status: 200, headers: {}, json: { id: 'j1' }, excerpt: '' };
  };
  const connection = connect(acme({ apiKey: API_KEY }), transport);
  const body = { image: 'x'.repeat(sizeBytes) };
  await submit(connection, { model: 'acme/fox', body, nowMs: 0 });
  expect(given.map((ms) => Math.floor(ms / 10) * 10)).toEqual([timeoutMs]);
});
