import { expect, test } from 'vitest';
import type { KinoraOptions } from '../../src/client/options.ts';
import { acme, API_KEY, FOX, openAcme } from './acme.ts';
import { errorOf } from './fails.ts';

const USD = 'US dollars from 0 to 100 million';
const STORE = "a store, e.g. sqliteStore('jobs.db')";
const HOOKS = 'https://app.example/hooks';

test.each([
  [{ budgets: { launch: 0.5 } }, 'budgets.launch', '0.5', 'limitUsd'],
  [{ budgets: { launch: undefined } }, 'budgets.launch', 'missing', 'limitUsd'],
  [
    { budgets: { launch: { limit: 0.5 } } },
    'budgets.launch.limit',
    'not a field of the options',
    'limitUsd',
  ],
  [{ budgets: { launch: {} } }, 'budgets.launch.limitUsd', 'missing', USD],
  [{ budgets: { launch: { limitUsd: null } } }, 'budgets.launch.limitUsd', 'null', USD],
  [{ budgets: { launch: { limitUsd: '5' } } }, 'budgets.launch.limitUsd', '"5"', USD],
  [{ budgets: { launch: { limitUsd: Number.NaN } } }, 'budgets.launch.limitUsd', 'NaN', USD],
  [{ budgets: { launch: { limitUsd: Infinity } } }, 'budgets.launch.limitUsd', 'Infinity', USD],
  [{ budgets: { launch: { limitUsd: -1 } } }, 'budgets.launch.limitUsd', '-1', USD],
  [{ budgets: 5 }, 'budgets', '5', '{ name: { limitUsd } }'],
  [{ budgets: null }, 'budgets', 'null', '{ name: { limitUsd } }'],
  [{ providers: [null] }, 'providers', 'null', 'what acme() returns'],
  [{ providers: ['acme'] }, 'providers', '"acme"', 'what acme() returns'],
  [{ providers: [acme] }, 'providers', 'a function acme', 'what acme() returns'],
])(
  'a client made with %j is refused: %s is %s, it takes %s',
  async (slip, field, given, allowed) => {
    const error = await errorOf(() => openAcme(slip as unknown as Partial<KinoraOptions>));
    expect(error).toMatchObject({ code: 'invalid_request', mayHaveCharged: 'no' });
    expect(error.issues).toEqual([{ field, given, allowed }]);
  },
);

test.each([
  [
    { limits: { submit: 3 } },
    'acme.limits.submit',
    'not a field of the options',
    'submits, submitsPerMinute, asks',
  ],
  [{ limits: 3 }, 'acme.limits', '3', 'submits, submitsPerMinute, asks'],
  [{ baseUrl: 5 }, 'acme.baseUrl', '5', 'an https: URL'],
  [{ baseUrl: { main: 5 } }, 'acme.baseUrl.main', '5', 'an https: URL'],
])(
  'a provider made with %j is refused: %s is %s, it takes %s',
  async (slip, field, given, allowed) => {
    const provider = acme({ apiKey: API_KEY, ...(slip as object) });
    const error = await errorOf(() => openAcme({ providers: [provider] }));
    expect(error).toMatchObject({ code: 'invalid_request', mayHaveCharged: 'no' });
    expect(error.issues).toEqual([{ field, given, allowed }]);
  },
);

test.each([
  [{ webhooks: HOOKS }, 'webhooks', `"${HOOKS}"`, 'url, secrets'],
  [{ webhooks: {} }, 'webhooks.url', 'no URL', 'an https: URL'],
  [{ webhooks: { url: 5 } }, 'webhooks.url', 'no URL', 'an https: URL'],
  [
    { webhooks: { url: HOOKS, secret: 'x' } },
    'webhooks.secret',
    'not a field of the options',
    'url, secrets',
  ],
  [
    { webhooks: { url: HOOKS, secrets: { acme: 'whsec_abc' } } },
    'webhooks.secrets.acme',
    'no list of texts',
    'a list of texts',
  ],
  [
    { webhooks: { url: HOOKS, secrets: { acme: [undefined] } } },
    'webhooks.secrets.acme',
    'no list of texts',
    'a list of texts',
  ],
  [
    { webhooks: { url: HOOKS, secrets: 'whsec_abc' } },
    'webhooks.secrets',
    'no object',
    '{ provider: [secret] }',
  ],
  [{ store: 'jobs.db' }, 'store', '"jobs.db"', STORE],
  [{ store: null }, 'store', 'null', STORE],
  [{ store: {} }, 'store', 'Object', STORE],
  [{ store: Promise.resolve() }, 'store', 'Promise', STORE],
  [{ pace: { min: 5 } }, 'pace.min', 'not a field of the options', 'minMs, maxMs'],
  [{ pace: null }, 'pace', 'null', 'minMs, maxMs'],
  [{ pace: { minMs: Number.NaN } }, 'pace.minMs', 'NaN', 'milliseconds above 0'],
  [{ pace: { maxMs: 0 } }, 'pace.maxMs', '0', 'milliseconds above 0'],
  [{ listen: 'no' }, 'listen', '"no"', 'true, false'],
  [{ onEnd: 'x' }, 'onEnd', '"x"', 'a function'],
  [{ uploader: 'x' }, 'uploader', '"x"', 'a function'],
  [{ fetch: null }, 'fetch', 'null', 'a function'],
  [{ transport: {} }, 'transport', 'Object', 'a function'],
  [{ random: 0.5 }, 'random', '0.5', 'a function'],
  [{ clock: Date }, 'clock', 'a function Date', 'now() and sleep()'],
])(
  'what %j is to work with is refused at the first call: %s is %s, it takes %s',
  async (slip, field, given, allowed) => {
    const { kinora, api } = openAcme(slip as unknown as Partial<KinoraOptions>);
    const hook = new Request(`${HOOKS}/acme/token`, { method: 'POST' });
    for (const call of [kinora.submit(FOX), kinora.jobs(), kinora.webhooks.handle(hook)]) {
      const error = await errorOf(call);
      expect(error).toMatchObject({ code: 'invalid_request', mayHaveCharged: 'no' });
      expect(error.issues).toEqual([{ field, given, allowed }]);
    }
    expect(api.calls).toEqual([]);
  },
);
