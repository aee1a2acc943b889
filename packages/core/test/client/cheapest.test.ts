import { createFakeClock, createScriptedTransport, json, lost } from '@kinora/testing';
import { expect, test } from 'vitest';
import { createKinora } from '../../src/client/create-kinora.ts';
import { PRICE, teller } from '../engine/teller.ts';
import { errorOf } from './fails.ts';
import { accepted, acme, API_KEY, CHECK, done, SUBMIT } from './acme.ts';

const apiKey = API_KEY;
const hosts = { main: 'https://api.cheap.example' };
/** Its list price is the same; it tells none of its own. */
const silent = {
  ...acme({ apiKey }),
  adapter: { ...acme().adapter, id: 'silent', name: 'Silent', hosts },
};
const request = { model: 'fox', prompt: 'A fox.', durationSeconds: 5 };
const cheapest = { providers: ['silent', 'acme'], route: 'cheapest' } as const;
const cheap = json(200, { usd: 0.1, per: 'call' });

function open() {
  const clock = createFakeClock({ auto: true });
  const api = createScriptedTransport();
  for (const host of ['', hosts.main]) {
    api.on(SUBMIT.replace('/', `${host}/`), accepted);
    api.on(CHECK.replace('/', `${host}/`), done);
  }
  const kinora = createKinora({
    providers: [silent, teller({ apiKey })],
    transport: clock.holding(api.transport),
    fetch: api.fetch,
    clock,
    random: () => 0.5,
  });
  return { kinora, api };
}

test('the cheapest is found by the price that a provider tells today', async () => {
  const { kinora, api } = open();
  api.on(PRICE, cheap);
  const { provider } = await kinora.generate(request, cheapest);
  expect(provider).toBe('acme');
  expect(api.callsTo(PRICE)).toHaveLength(1);
});

test('a price that cannot be had leaves the order to the list prices', async () => {
  const { kinora, api } = open();
  api.on(PRICE, lost());
  const { provider } = await kinora.generate(request, cheapest);
  expect(provider).toBe('silent');
});

test.each([undefined, 'fastest'] as const)(
  'no price is asked for by the route %s',
  async (route) => {
    const { kinora, api } = open();
    await kinora.generate(request, { ...cheapest, route });
    expect(api.callsTo(PRICE)).toEqual([]);
  },
);

test('H6: a price that has risen over the ceiling since its quote is known before it is paid', async () => {
  const { kinora, api } = open();
  api.on(PRICE, json(200, { usd: 0.5, per: 'call' }));
  const options = { providers: ['acme'], route: 'cheapest', maxCostUsd: 0.3 } as const;
  expect(await errorOf(kinora.generate(request, options))).toMatchObject({
    code: 'budget_exceeded',
    mayHaveCharged: 'no',
    provider: 'acme',
  });
  expect(api.callsTo(SUBMIT)).toEqual([]);
});

test('the dearer of the list price and that of the provider is what is held for the cheapest', async () => {
  const { kinora, api } = open();
  api.on(PRICE, cheap);
  const { cost } = await kinora.generate(request, { ...cheapest, maxCostUsd: 0.3 });
  expect(cost.estimateMicroUsd).toBe(250_000);
});
