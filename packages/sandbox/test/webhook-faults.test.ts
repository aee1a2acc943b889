import { describe, expect, it, vi } from 'vitest';
import type { Fault } from '../src/index.ts';
import { post } from './fal-calls.ts';
import { fitsSignature } from './fal-signature.ts';
import { receiveWebhooks } from './webhook-receiver.ts';
import { withSandbox } from './with-sandbox.ts';

describe('a webhook', () => {
  it('is sent when the job ends on the clock, and not before', async () => {
    const { clock, received } = await hook({ answers: [] });
    clock.advance(29_999);
    await looks();
    expect(received).toEqual([]);
    clock.advance(1);
    await vi.waitFor(() => expect(received).toHaveLength(1));
  });

  it('is sent again until it is acknowledged', async () => {
    const { clock, received } = await hook({ answers: [500, 404] });
    clock.advance(30_000);
    await vi.waitFor(() => expect(received).toHaveLength(3));
    expect(new Set(received.map(({ body }) => body)).size).toBe(1);
  });

  it('is not sent again after a redirect, which fal takes for a final answer', async () => {
    const { clock, received } = await hook({ answers: [302] });
    clock.advance(30_000);
    await vi.waitFor(() => expect(received).toHaveLength(1));
    await looks();
    await looks();
    expect(received).toHaveLength(1);
  });

  it('is lost', async () => {
    const { clock, received } = await hook({ fault: { on: 'webhook', do: { kind: 'lost' } } });
    clock.advance(30_000);
    await looks();
    expect(received).toEqual([]);
  });

  it('arrives as often as the script says', async () => {
    const fault = { on: 'webhook', do: { kind: 'duplicate', copies: 3 } } as const;
    const { clock, received } = await hook({ fault });
    clock.advance(30_000);
    await vi.waitFor(() => expect(received).toHaveLength(3));
  });

  it('arrives late', async () => {
    const fault = { on: 'webhook', do: { kind: 'late', delayMs: 200 } } as const;
    const { clock, received } = await hook({ fault });
    clock.advance(30_000);
    await looks();
    expect(received).toEqual([]);
    await vi.waitFor(() => expect(received).toHaveLength(1));
  });

  it('is signed for its body and the moment, unless forged or stale', async () => {
    const kinds = [undefined, 'forged', 'stale'] as const;
    const seen: unknown[] = [];
    for (const kind of kinds) {
      const script = kind === undefined ? {} : { fault: { on: 'webhook', do: { kind } } as const };
      const { sandbox, clock, received } = await hook(script);
      clock.advance(30_000);
      await vi.waitFor(() => expect(received).toHaveLength(1));
      const [webhook] = received;
      const signedAtMs = Number(webhook?.headers['x-fal-webhook-timestamp']) * 1000;
      seen.push([
        kind,
        webhook && (await fitsSignature(sandbox, webhook)),
        clock.now() - signedAtMs,
      ]);
    }
    expect(seen).toEqual([
      [undefined, true, 0],
      ['forged', false, 0],
      ['stale', true, 3_600_000],
    ]);
  });

  it('tells a failure with the status of the model in its text', async () => {
    const fault = { on: 'submit', do: { kind: 'fail', reason: 'internal' } } as const;
    const { clock, received } = await hook({ fault });
    clock.advance(30_000);
    await vi.waitFor(() => expect(received).toHaveLength(1));
    expect(JSON.parse(received[0]?.body ?? '')).toMatchObject({
      status: 'ERROR',
      error: 'Invalid status code: 500',
      payload: { detail: [{ type: 'internal_server_error' }] },
    });
  });
});

/** A submitted job whose webhook goes to a receiver with these answers, 200 after the last. */
async function hook(script: { readonly answers?: readonly number[]; readonly fault?: Fault }) {
  const { fault, answers } = script;
  const { sandbox, clock } = await withSandbox({ faults: fault === undefined ? [] : [fault] });
  const { url, received } = await receiveWebhooks(answers);
  await post(sandbox, undefined, `?fal_webhook=${encodeURIComponent(url)}`);
  return { sandbox, clock, received };
}

/** Time enough for the sandbox to look at its jobs several times. */
function looks(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 100);
  });
}
