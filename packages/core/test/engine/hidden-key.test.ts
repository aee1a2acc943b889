import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { acme, API_KEY, FOX, openAcme, SUBMIT } from '../client/acme.ts';

test('J1: a provider that is printed or turned into JSON shows no key, and signs with it', async () => {
  const provider = acme({ apiKey: API_KEY });
  expect(inspect({ providers: [provider] }, { depth: 9 })).not.toContain(API_KEY);
  expect(JSON.stringify(provider)).not.toContain(API_KEY);
  const { kinora, api } = openAcme({ providers: [provider] });
  await kinora.submit(FOX);
  expect(api.callsTo(SUBMIT)[0]?.headers).toMatchObject({ authorization: `Bearer ${API_KEY}` });
});
