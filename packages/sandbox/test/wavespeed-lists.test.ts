import { describe, expect, it } from 'vitest';
import type { Sandbox } from '../src/index.ts';
import { call, I2V, INPUT, submit, T2V } from './wavespeed-calls.ts';
import { withSandbox } from './with-sandbox.ts';

const DAY_MS = 86_400_000;

describe("WaveSpeed's list of predictions", () => {
  it('tells all of the last seven days, newest first, page by page', async () => {
    const { sandbox, clock } = await withSandbox();
    await submit(sandbox);
    clock.advance(7 * DAY_MS);
    const done = await submit(sandbox);
    clock.advance(30_000);
    const young = await submit(sandbox, I2V, { image: 'https://example.com/cat.png' });
    const result = (id: string) => `${sandbox.wavespeed.baseUrl}/api/v3/predictions/${id}/result`;
    const common = { error: '', timings: { inference: 0 }, has_nsfw_contents: [], outputs: [] };
    const youngItem = {
      ...common,
      id: young.id,
      model: I2V,
      urls: { get: result(young.id) },
      status: 'created',
      created_at: '2026-11-27T00:00:30.000000003Z',
      executionTime: 0,
    };
    const doneItem = {
      ...common,
      id: done.id,
      model: T2V,
      urls: { get: result(done.id) },
      status: 'completed',
      outputs: [`${sandbox.url}/files/wavespeed/${done.id}.mp4`],
      has_nsfw_contents: [false],
      code: 0,
      created_at: '2026-11-27T00:00:00.000000002Z',
      executionTime: 20_000,
      timings: { inference: 20_000 },
    };
    const page = (number: number, items: readonly object[]) => [
      200,
      { code: 200, message: 'success', data: { page: number, total: 2, items } },
    ];
    const list = (body: object) => call(sandbox, 'POST /api/v3/predictions', body);
    expect(await list({ page: 1, page_size: 100 })).toEqual(page(1, [youngItem, doneItem]));
    expect(await list({ page: 2, page_size: 1 })).toEqual(page(2, [doneItem]));
    expect(await list({ page: 3, page_size: 1 })).toEqual(page(3, []));
    expect(await list({ page: 2, page_size: 1, include_inputs: true })).toEqual(
      page(2, [{ ...doneItem, input: { ...INPUT, num_inference_steps: 30 } }]),
    );
  });

  it('is filtered by model, state and time, and leaves out what was deleted', async () => {
    const { sandbox, clock } = await withSandbox();
    const first = await submit(sandbox);
    clock.advance(30_000);
    const second = await submit(sandbox, I2V, { image: 'https://example.com/cat.png' });
    const third = await submit(sandbox);
    expect(await idsIn(sandbox, { model: I2V })).toEqual([second.id]);
    expect(await idsIn(sandbox, { status: 'completed' })).toEqual([first.id]);
    expect(await idsIn(sandbox, { status: 'timeout' })).toEqual([]);
    const middle = '2026-11-20T00:00:15Z';
    expect(await idsIn(sandbox, { created_after: middle })).toEqual([third.id, second.id]);
    expect(await idsIn(sandbox, { created_before: middle })).toEqual([first.id]);
    await call(sandbox, 'POST /api/v3/predictions/delete', { ids: [third.id] });
    expect(await idsIn(sandbox, {})).toEqual([second.id, first.id]);
  });

  it('may lag behind what was submitted', async () => {
    const { sandbox, clock } = await withSandbox({
      faults: [{ on: 'list', do: { kind: 'list-lag', lagMs: 5_000 } }],
    });
    const old = await submit(sandbox);
    clock.advance(5_000);
    const young = await submit(sandbox);
    expect(await idsIn(sandbox, {})).toEqual([old.id]);
    expect(await idsIn(sandbox, {})).toEqual([young.id, old.id]);
  });

  it.each([
    [{ page_size: 1 }, 'page'],
    [{ page: 1 }, 'page_size'],
    [{ page: 1, page_size: 101 }, 'page_size'],
    [{ page: 0, page_size: 1 }, 'page'],
    [{ page: 1, page_size: 1, status: 'pending' }, 'status'],
    [{ page: 1, page_size: 1, created_after: 'yesterday' }, 'created_after'],
  ])('refuses %j', async (body, field) => {
    const { sandbox } = await withSandbox();
    expect(await call(sandbox, 'POST /api/v3/predictions', body)).toEqual([
      400,
      { code: 400, message: `field "${field}" is not valid` },
    ]);
  });
});

async function idsIn(sandbox: Sandbox, filter: object): Promise<readonly string[]> {
  const query = { page: 1, page_size: 100, ...filter };
  const [, body] = await call(sandbox, 'POST /api/v3/predictions', query);
  // The first test holds the shape.
  const { data } = body as { readonly data: { readonly items: readonly { id: string }[] } };
  return data.items.map(({ id }) => id);
}
