import { describe, expect, it } from 'vitest';
import { falHeaders, get, INPUT, MODEL, post, submit, type Submitted } from './fal-calls.ts';
import { withSandbox } from './with-sandbox.ts';

const NESTED = 'me/app/v2/image-to-video';
const TEXT_MODEL = {
  task: 'text-to-video',
  fields: { prompt: { type: 'string', required: true } },
  source: 'this test',
} as const;

describe('the emulated queue of fal', () => {
  it('answers a submit with 200, every key and the request id as a header', async () => {
    const { sandbox } = await withSandbox();
    const response = await post(sandbox);
    const body: unknown = await response.json();
    const id = response.headers.get('x-fal-request-id') ?? '';
    const base = `${sandbox.url}/fal/queue/${MODEL}/requests/${id}`;
    expect([response.status, body]).toEqual([
      200,
      {
        status: 'IN_QUEUE',
        request_id: id,
        response_url: base,
        status_url: `${base}/status`,
        cancel_url: `${base}/cancel`,
        queue_position: 0,
      },
    ]);
  });

  it('tells the place in the queue, state by state, 202 until the job has ended', async () => {
    const { sandbox, clock } = await withSandbox();
    await submit(sandbox);
    const second = await submit(sandbox);
    const urls = {
      request_id: second.request_id,
      response_url: second.response_url,
      status_url: second.status_url,
      cancel_url: second.cancel_url,
    };
    const startedAt = new Date(clock.now() + 10_000).toISOString();
    const endedAt = new Date(clock.now() + 30_000).toISOString();
    const line = { level: 'INFO', source: 'USER' };
    const started = { message: 'Inference started', timestamp: startedAt, ...line };
    const finished = { message: 'Inference finished', timestamp: endedAt, ...line };
    const check = async (): Promise<unknown> => {
      const response = await get(sandbox, `${second.status_url}?logs=true`);
      return [response.status, await response.json()];
    };
    expect(await check()).toEqual([
      202,
      { status: 'IN_QUEUE', queue_position: 1, ...urls, logs: [] },
    ]);
    clock.advance(10_000);
    expect(await check()).toEqual([202, { status: 'IN_PROGRESS', ...urls, logs: [started] }]);
    clock.advance(20_000);
    const metrics = { inference_time: 20 };
    expect(await check()).toEqual([
      200,
      { status: 'COMPLETED', ...urls, logs: [started, finished], metrics },
    ]);
    const bare: unknown = await (await get(sandbox, second.status_url)).json();
    expect(bare).toMatchObject({ logs: null });
  });

  it('leaves the sub-path out of the addresses, and refuses addresses that have it', async () => {
    const { sandbox } = await withSandbox({ models: { fal: { [NESTED]: TEXT_MODEL } } });
    const { main: queue } = sandbox.fal.baseUrl;
    const headers = falHeaders(sandbox);
    const body = JSON.stringify({ prompt: 'A boat.' });
    const response = await fetch(`${queue}/${NESTED}`, { method: 'POST', headers, body });
    // The first test holds the shape.
    const job = (await response.json()) as Submitted;
    expect(job.status_url).toBe(`${queue}/me/app/requests/${job.request_id}/status`);
    expect((await get(sandbox, job.status_url)).status).toBe(202);
    const long = `${queue}/${NESTED}/requests/${job.request_id}`;
    expect((await get(sandbox, `${long}/status`)).status).toBe(405);
    expect((await get(sandbox, long)).status).toBe(405);
    expect((await get(sandbox, `${queue}/me/other/requests/${job.request_id}`)).status).toBe(404);
    expect((await get(sandbox, `${queue}/me/app`)).status).toBe(405);
  });

  it('reads the result with and without /response at the end', async () => {
    const { sandbox, clock } = await withSandbox();
    const { response_url: url } = await submit(sandbox);
    clock.advance(30_000);
    const [plain, suffixed] = [await get(sandbox, url), await get(sandbox, `${url}/response`)];
    expect([plain.status, suffixed.status]).toEqual([200, 200]);
    expect(plain.headers.get('x-fal-billable-units')).toBe('1.00000000');
    expect(await suffixed.json()).toEqual(await plain.json());
  });

  it('tells an unknown app from an unknown path of a known one', async () => {
    const { sandbox } = await withSandbox({ models: { fal: { [NESTED]: TEXT_MODEL } } });
    const details = [];
    for (const id of ['me/none', 'me/app/v3', 'nonsense']) {
      const url = `${sandbox.fal.baseUrl.main}/${id}`;
      const response = await fetch(url, {
        method: 'POST',
        headers: falHeaders(sandbox),
        body: '{}',
      });
      details.push([response.status, await response.json()]);
    }
    expect(details).toEqual([
      [404, { detail: 'Application "none" not found' }],
      [404, { detail: 'Path /v3 not found' }],
      [404, { detail: 'Application "nonsense" not found' }],
    ]);
  });

  it('refuses a body that is no JSON object, and takes no money for it', async () => {
    const { sandbox } = await withSandbox();
    const url = `${sandbox.fal.baseUrl.main}/${MODEL}`;
    for (const body of ['', '{"prompt":', '[1]', 'null', '"text"']) {
      const response = await fetch(url, { method: 'POST', headers: falHeaders(sandbox), body });
      expect([response.status, response.headers.get('x-fal-error-type')]).toEqual([
        400,
        'bad_request',
      ]);
    }
    expect(sandbox.ledger.entries).toEqual([]);
  });

  it('refuses with 429 when more requests wait than the caller allows', async () => {
    const { sandbox, clock } = await withSandbox();
    const statuses = [];
    for (let call = 0; call < 3; call += 1) {
      statuses.push((await post(sandbox, INPUT, '?fal_max_queue_length=1')).status);
    }
    expect(statuses).toEqual([200, 200, 429]);
    clock.advance(10_000);
    expect((await post(sandbox, INPUT, '?fal_max_queue_length=1')).status).toBe(200);
    expect(sandbox.ledger.countFor('fal')).toBe(3);
  });

  it('gives up a job that has not started within the time the caller allows', async () => {
    const { sandbox, clock } = await withSandbox();
    const response = await fetch(`${sandbox.fal.baseUrl.main}/${MODEL}`, {
      method: 'POST',
      headers: { ...falHeaders(sandbox), 'x-fal-request-timeout': '4' },
      body: JSON.stringify(INPUT),
    });
    // The first test holds the shape.
    const job = (await response.json()) as Submitted;
    clock.advance(4_000);
    const result = await get(sandbox, job.response_url);
    expect([result.status, await result.json()]).toEqual([
      504,
      { detail: 'Request timed out', error_type: 'request_timeout' },
    ]);
    expect(result.headers.get('x-fal-request-timeout-type')).toBe('user');
    expect(sandbox.ledger.entries[0]).toMatchObject({ outcome: 'failed', refunded: true });
  });

  it('tells every broken rule of an input in the words of pydantic', async () => {
    const { sandbox } = await withSandbox({
      timings: { queueMs: 0, runMs: 0 },
      models: { fal: { 'me/strict': { ...TEXT_MODEL, fields: STRICT_FIELDS } } },
    });
    const input = {
      title: 'x'.repeat(6),
      steps: 1,
      scale: 11,
      many: [1, 2, 3],
      seed: 1.5,
      on: 'yes',
    };
    const response = await fetch(`${sandbox.fal.baseUrl.run}/me/strict`, {
      method: 'POST',
      headers: falHeaders(sandbox),
      body: JSON.stringify(input),
    });
    const told = (field: keyof typeof input, type: string, msg: string, ctx?: object) => ({
      loc: ['body', field],
      msg,
      type,
      ...(ctx && { ctx }),
      input: input[field],
    });
    expect([response.status, await response.json()]).toEqual([
      422,
      {
        detail: [
          { loc: ['body', 'prompt'], msg: 'Field required', type: 'missing', input },
          told('title', 'string_too_long', 'String should have at most 5 characters', {
            max_length: 5,
          }),
          told('steps', 'greater_than_equal', 'Input should be greater than or equal to 2', {
            ge: 2,
          }),
          told('scale', 'less_than_equal', 'Input should be less than or equal to 10', { le: 10 }),
          told('many', 'sequence_too_long', 'List should have at most 2 items', { max_length: 2 }),
          told('seed', 'int_type', 'Input should be a valid integer'),
          told('on', 'bool_type', 'Input should be a valid boolean'),
        ],
      },
    ]);
  });

  it.each([
    [undefined, `Cannot access application "${MODEL}"`],
    ['Key no-colon', "Invalid Key Authorization header format. Expected '<key_id>:<key_secret>'."],
    ['Basic a:b', "Invalid Key Authorization header format. Expected '<key_id>:<key_secret>'."],
    ['Key wrong:key', 'No user found for Key ID and Secret'],
  ])('answers 401 to the authorization %s', async (authorization, detail) => {
    const { sandbox } = await withSandbox();
    const response = await fetch(`${sandbox.fal.baseUrl.main}/${MODEL}`, {
      method: 'POST',
      headers: authorization === undefined ? {} : { authorization },
      body: JSON.stringify(INPUT),
    });
    expect([response.status, await response.json()]).toEqual([401, { detail }]);
  });

  it('gives out a temporary token as a bare string', async () => {
    const { sandbox } = await withSandbox();
    const response = await fetch(`${sandbox.fal.baseUrl.rest}/tokens/`, {
      method: 'POST',
      headers: falHeaders(sandbox),
      body: JSON.stringify({ allowed_apps: ['wan'], token_expiration: 120 }),
    });
    expect([response.status, typeof (await response.json())]).toEqual([200, 'string']);
  });
});

const STRICT_FIELDS = {
  prompt: { type: 'string', required: true },
  title: { type: 'string', maxLength: 5 },
  steps: { type: 'integer', minimum: 2 },
  scale: { type: 'number', maximum: 10 },
  many: { type: 'array', maxItems: 2 },
  seed: { type: 'integer' },
  on: { type: 'boolean' },
} as const;
