import { describe, expect, it } from 'vitest';
import { webhookSignature } from '../src/wavespeed/predictions/webhook-signature.ts';
import { call, check, INPUT, submit, SWITCHED, switched, T2V } from './wavespeed-calls.ts';
import { receiveWebhooks } from './webhook-receiver.ts';
import { withSandbox } from './with-sandbox.ts';

describe('a WaveSpeed webhook', () => {
  it('brings the bare prediction, signed with the text of the secret', async () => {
    const { sandbox, clock } = await withSandbox();
    const { url, received } = await receiveWebhooks();
    const { id } = await submit(sandbox, `${T2V}?webhook=${encodeURIComponent(url)}`);
    clock.advance(30_000);
    await expect.poll(() => received).toHaveLength(1);
    const [{ headers, body } = { headers: {}, body: '' }] = received;
    expect(JSON.parse(body)).toEqual({
      ...(await check(sandbox, id)),
      input: { ...INPUT, num_inference_steps: 30 },
    });
    const timestamp = String(clock.now() / 1000);
    expect(headers).toMatchObject({ 'webhook-id': id, 'webhook-timestamp': timestamp });
    const [, reply] = await call(sandbox, 'GET /api/v3/webhook/secret');
    expect(reply).toEqual({
      code: 200,
      message: 'success',
      data: { secret: expect.stringMatching(/^whsec_.{44}$/) },
    });
    const { secret } = (reply as { readonly data: { readonly secret: string } }).data;
    expect(headers['webhook-signature']).toBe(webhookSignature({ secret, id, timestamp, body }));
  });

  it('is signed as the documented rule has it', () => {
    const signature = webhookSignature({
      secret: 'whsec_e9EE3BdyXSxcB4ZyZUKjQUEoQX4sF9P1+eMpb/KluCM=',
      id: 'e6832d4abffb4d79bfbca19783fca133',
      timestamp: '1760000000',
      body: '{"id":"e6832d4abffb4d79bfbca19783fca133","model":"wavespeed-ai/hunyuan-video/t2v","outputs":["https://example.invalid/out.mp4"],"status":"completed","error":""}',
    });
    expect(signature).toBe('v3,0e699f5eede981d2f9905c23dcf7f74fa8a3abd8e4a9aafb193fad1e43b2f9ef');
  });

  it('tells of a failure too', async () => {
    const { sandbox, clock } = await withSandbox({
      faults: [{ on: 'submit', do: { kind: 'fail', reason: 'moderation' } }],
    });
    const { url, received } = await receiveWebhooks();
    await submit(sandbox, `${T2V}?webhook=${encodeURIComponent(url)}`);
    clock.advance(30_000);
    await expect.poll(() => received).toHaveLength(1);
    expect(JSON.parse(received[0]?.body ?? '')).toMatchObject({ status: 'failed', code: 1200 });
  });

  it('tells of a prediction that was deleted meanwhile as deleted', async () => {
    const { sandbox, clock } = await withSandbox();
    const { url, received } = await receiveWebhooks();
    const { id } = await submit(sandbox, `${T2V}?webhook=${encodeURIComponent(url)}`);
    await call(sandbox, 'POST /api/v3/predictions/delete', { ids: [id] });
    clock.advance(30_000);
    await expect.poll(() => received).toHaveLength(1);
    expect(JSON.parse(received[0]?.body ?? '')).toMatchObject({
      id,
      status: 'deleted',
      outputs: [],
    });
  });

  it.each([
    [
      { enable_base64_output: true },
      {
        error:
          'webhook callback does not support base64 output, please use the normal API to use base64 output',
      },
    ],
    [
      { enable_sync_mode: true },
      {
        code: 400,
        message: 'webhook callback does not support sync mode',
      },
    ],
  ])('does not go with %j', async (body, refusal) => {
    const { sandbox } = await withSandbox({ models: { wavespeed: { [SWITCHED]: switched } } });
    const request = `POST /api/v3/${SWITCHED}?webhook=https%3A%2F%2Fexample.com` as const;
    expect(await call(sandbox, request, { ...INPUT, ...body })).toEqual([400, refusal]);
    expect(sandbox.ledger.entries).toEqual([]);
  });

  it('needs an address', async () => {
    const { sandbox } = await withSandbox();
    expect(await call(sandbox, `POST /api/v3/${T2V}?webhook=ftp%3A%2F%2Fhost`, INPUT)).toEqual([
      400,
      { code: 400, message: 'webhook must be a URL' },
    ]);
  });
});
