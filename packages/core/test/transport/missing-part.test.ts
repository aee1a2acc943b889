import { expect, test, vi } from 'vitest';
import { createKyTransport } from '../../src/transport/ky-transport.ts';

// As after a deployment that took the file away under a running program.
vi.mock('../../src/transport/send-by-ky.ts', () => {
  throw new Error('gone');
});

test('a call whose part cannot be loaded was surely not sent', async () => {
  const fetch = vi.fn<typeof globalThis.fetch>();
  const reply = await createKyTransport({ fetch })({
    url: 'https://api.example.com/x',
    method: 'POST',
    headers: {},
    secrets: [],
    timeoutMs: 1000,
  });
  expect(reply).toMatchObject({ kind: 'failure', sent: 'no', reason: 'network' });
  expect(fetch).not.toHaveBeenCalled();
});
