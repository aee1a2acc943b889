import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { startSandbox, type ClipRenderer } from '../src/index.ts';
import { falHeaders, get, INPUT, MODEL, post, submit } from './fal-calls.ts';
import * as runcomfy from './runcomfy-calls.ts';
import { receiveWebhooks } from './webhook-receiver.ts';
import * as wavespeed from './wavespeed-calls.ts';
import { withSandbox } from './with-sandbox.ts';

const brokenRenderer: ClipRenderer = {
  render: async () => {
    throw new Error('out of paint');
  },
  close: async () => undefined,
};

/** What the sandbox wrote to stderr. */
const told: string[] = [];

beforeEach(() => {
  told.length = 0;
  const spy = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    told.push(String(text));
    return true;
  });
  return () => spy.mockRestore();
});

describe('a job whose clip cannot be made', () => {
  it('fails in the words of fal, and the webhook says so too', async () => {
    const { sandbox, clock } = await withSandbox({ renderer: brokenRenderer });
    const receiver = await receiveWebhooks();
    const query = `?fal_webhook=${encodeURIComponent(receiver.url)}`;
    const job = (await (await post(sandbox, INPUT, query)).json()) as Awaited<
      ReturnType<typeof submit>
    >;
    clock.advance(30_000);
    const status: unknown = await (await get(sandbox, job.status_url)).json();
    const error = { error: 'Invalid status code: 500', error_type: 'internal_server_error' };
    expect(status).toMatchObject({ status: 'COMPLETED', ...error });
    const result = await get(sandbox, job.response_url);
    const detail = [{ msg: 'Internal server error', type: 'internal_server_error' }];
    expect([result.status, await result.json()]).toMatchObject([500, { detail }]);
    await vi.waitFor(() => expect(receiver.received).toHaveLength(1));
    expect(JSON.parse(receiver.received[0]?.body ?? '')).toMatchObject({ status: 'ERROR' });
    expect(sandbox.ledger.entries).toMatchObject([{ outcome: 'failed', refunded: true }]);
  });

  it('fails in the words of WaveSpeed and of RunComfy', async () => {
    const { sandbox, clock } = await withSandbox({ renderer: brokenRenderer });
    const { id: prediction } = await wavespeed.submit(sandbox);
    const request = await runcomfy.submit(sandbox);
    clock.advance(30_000);
    expect(await wavespeed.check(sandbox, prediction)).toMatchObject({
      status: 'failed',
      code: 5000,
      error: 'Internal error.',
      outputs: [],
    });
    expect(await runcomfy.stateOf(sandbox, request, 'status')).toBe('completed');
    const [, result] = await runcomfy.call(sandbox, `GET /v1/requests/${request}/result`);
    expect(result).toMatchObject({ status: 'failed', error: 'Model run failed' });
  });

  it('is told on stderr, once, however often it is asked about', async () => {
    const { sandbox, clock } = await withSandbox({ renderer: brokenRenderer });
    const job = await submit(sandbox);
    clock.advance(30_000);
    for (const url of [job.status_url, job.status_url, job.response_url]) await get(sandbox, url);
    const line = `No clip could be made for fal job ${job.request_id}, which fails for that.`;
    expect(told).toEqual([
      expect.stringContaining(`@kinora/sandbox: ${line}\nError: out of paint\n    at `),
    ]);
  });

  it('leaves the next job unharmed', async () => {
    let renders = 0;
    const renderer: ClipRenderer = {
      render: async (spec) => {
        renders += 1;
        return renders === 1 ? brokenRenderer.render(spec) : Uint8Array.of(1);
      },
      close: async () => undefined,
    };
    const { sandbox, clock } = await withSandbox({ renderer });
    const [first, second] = [await submit(sandbox), await submit(sandbox)];
    clock.advance(30_000);
    expect((await get(sandbox, first.response_url)).status).toBe(500);
    expect((await get(sandbox, second.response_url)).status).toBe(200);
  });
});

describe('an exception in the sandbox', () => {
  it("is a 500 that takes the blame from the provider, and on stderr with the call's name", async () => {
    const tariff = {
      fal: new Proxy<Record<string, number>>(
        {},
        {
          has: () => true,
          getOwnPropertyDescriptor: () => {
            throw new Error('torn price list');
          },
        },
      ),
    };
    const { sandbox } = await withSandbox({ tariff });
    const replies = [await post(sandbox), await post(sandbox)];
    const error = 'The sandbox itself failed here, not an emulated provider: torn price list';
    for (const reply of replies) {
      expect([reply.status, await reply.json()]).toEqual([500, { error }]);
    }
    expect(told).toEqual([
      expect.stringMatching(
        new RegExp(
          `^@kinora/sandbox: The sandbox failed at POST /fal/queue/${MODEL}\\.\nError: torn price list\n`,
        ),
      ),
    ]);
  });

  it('is none where a caller hangs up or the sandbox closes', async () => {
    const sandbox = await startSandbox({ speed: 1 });
    onTestFinished(() => sandbox.close());
    const call = (signal: AbortSignal) =>
      fetch(`${sandbox.fal.baseUrl.run}/${MODEL}`, {
        method: 'POST',
        headers: falHeaders(sandbox),
        body: JSON.stringify(INPUT),
        signal,
      }).catch((thrown: unknown) => String(thrown));
    const impatient = new AbortController();
    const held = [call(impatient.signal), call(new AbortController().signal)];
    await expect.poll(() => sandbox.ledger.countFor('fal')).toBe(2);
    impatient.abort();
    await held[0];
    expect((await fetch(`${sandbox.url}/elsewhere`)).status).toBe(404);
    await sandbox.close();
    await held[1];
    // The renderer's rejections arrive after it has closed.
    await new Promise((resolve) => setImmediate(resolve));
    expect(told).toEqual([]);
  });
});
