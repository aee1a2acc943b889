import { expect, it } from 'vitest';
import { callingBack } from '../../src/contract/webhook.ts';
import { connect } from '../../src/engine/connection.ts';
import { route, type Webhook } from '../../src/adapter.ts';
import { webhookUrl } from '../../src/webhooks/webhook-url.ts';
import { acme } from '../client/acme.ts';
import { createScriptedTransport } from '@kinora/testing';

const { transport } = createScriptedTransport();
const far = connect(acme(), transport);
const near = connect(acme({ baseUrl: 'http://127.0.0.1:8787' }), transport);

it.each([
  ['https://app.example', 'https://app.example/acme/tok'],
  ['https://app.example/', 'https://app.example/acme/tok'],
  ['https://app.example/hooks', 'https://app.example/hooks/acme/tok'],
  [
    'https://app.example/hooks/?bypass=a%20b#top',
    'https://app.example/hooks/acme/tok?bypass=a%20b',
  ],
])('writes the provider and the token behind %s', (base, url) => {
  expect(webhookUrl(far, base, 'tok')).toBe(url);
});

it.each([
  ['http://app.example/hooks', 'it is not https'],
  ['app.example/hooks', 'it is no URL'],
  ['https://user:hunter2@app.example', 'it carries a user name or password'],
  ['https://localhost/hooks', 'its address is not public'],
  ['https://127.0.0.1/hooks', 'its address is not public'],
  ['https://10.0.0.8/hooks', 'its address is not public'],
  ['https://[fd00::1]/hooks', 'its address is not public'],
  ['https://169.254.169.254/hooks', 'its address is not public'],
  ['https://app.internal/hooks', 'its address is not public'],
  ['https://0x7f.1/hooks', 'its address is not public'],
])('gives no provider the address %s (J15)', (base, fault) => {
  expect(() => webhookUrl(far, base, 'tok')).toThrow(
    expect.objectContaining({
      code: 'invalid_request',
      mayHaveCharged: 'no',
      issues: [
        {
          field: 'webhooks.url',
          given: `an address, but ${fault}`,
          allowed: 'an https address that can be reached from outside, without a password',
        },
      ],
      message: expect.not.stringContaining('hunter2'),
    }),
  );
});

it('gives a provider on this machine an address of this machine', () => {
  const base = 'http://127.0.0.1:3000/hooks';
  expect(webhookUrl(near, base, 'tok')).toBe(`${base}/acme/tok`);
  expect(() => webhookUrl(near, 'http://app.example', 'tok')).toThrow('it is not https');
});

it("writes the address into the submit's query, encoded whole", () => {
  // Only the parameter counts here.
  const webhook = { query: 'call' } as Webhook;
  const url = 'https://app.example/h?a=1&b=2';
  const encoded = 'call=https%3A%2F%2Fapp.example%2Fh%3Fa%3D1%26b%3D2';
  expect(callingBack(route`POST /v1/fox`, webhook, url).target).toBe(`/v1/fox?${encoded}`);
  expect(callingBack(route`POST /v1/fox?fast=1`, webhook, url)).toEqual({
    method: 'POST',
    target: `/v1/fox?fast=1&${encoded}`,
    host: 'main',
  });
});
