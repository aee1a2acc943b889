import { describe, expect, it } from 'vitest';
import type { RefusalReason } from '../src/index.ts';
import { pngFile } from './clip/png-file.ts';
import { call, INPUT, MODEL, models, stateOf, submit } from './runcomfy-calls.ts';
import { withSandbox } from './with-sandbox.ts';

const MEBIBYTE = 1024 ** 2;
const SPACED_PATH = 'POST /v1/models/me/Video%2001%20Live';
const invalid = [400, { error_message: 'The input does not fit the schema' }];

describe('a call that RunComfy refuses', () => {
  const refusals: readonly [RefusalReason, number, object][] = [
    ['unknown-model', 400, { error_code: 400001, error_message: 'InvalidResourceIdentifier' }],
    ['insufficient-funds', 400, { error_code: 400002, error_message: 'InsufficientResources' }],
    ['unauthenticated', 400, { error_code: 400004, error_message: 'UserAccountError' }],
    ['forbidden', 403, { error_code: 403001, error_message: 'PermissionDeniedError' }],
    ['unknown-job', 404, { error_code: 404001, error_message: 'ResourceNotFound' }],
    ['not-ready', 400, { error_code: 400005 }],
    ['invalid-input', 400, { error_message: 'The input does not fit the schema' }],
  ];

  it.each(refusals)('by %s is HTTP %i, or what else the fault says', async (reason, http, body) => {
    const { sandbox } = await withSandbox({
      faults: [
        { on: 'submit', do: { kind: 'refuse', reason } },
        { on: 'submit', do: { kind: 'refuse', reason, status: 200 } },
        { on: 'submit', do: { kind: 'refuse', reason, status: 401 } },
      ],
    });
    const send = () => call(sandbox, `POST /v1/models/${MODEL}`, INPUT);
    expect([await send(), await send(), await send()]).toEqual([
      [http, body],
      [200, body],
      [401, body],
    ]);
    expect(sandbox.ledger.entries).toEqual([]);
  });

  it('may be a result that is not ready, while the job runs on', async () => {
    const { sandbox, clock } = await withSandbox({
      faults: [{ on: 'result', do: { kind: 'refuse', reason: 'not-ready' } }],
    });
    const id = await submit(sandbox);
    clock.advance(10_000);
    const result = () => call(sandbox, `GET /v1/requests/${id}/result`);
    expect(await result()).toEqual([400, { error_code: 400005 }]);
    expect(await result()).toMatchObject([200, { status: 'in_progress' }]);
  });

  it.each(['GET /v1/models', `POST /v1/models/${MODEL}`, 'GET /prod/v2/balance'] as const)(
    'carries a wrong token: %s',
    async (request) => {
      const { sandbox } = await withSandbox();
      const body = request.startsWith('POST') ? INPUT : undefined;
      expect(await call(sandbox, request, body, 'wrong')).toEqual([
        400,
        { error_code: 400004, error_message: 'UserAccountError' },
      ]);
      expect(sandbox.ledger.entries).toEqual([]);
    },
  );

  it.each(['status', 'result'] as const)("asks for another user's %s", async (endpoint) => {
    const { sandbox } = await withSandbox({ keys: { runcomfy: ['mine', 'theirs'] } });
    const id = await submit(sandbox);
    expect(await call(sandbox, `GET /v1/requests/${id}/${endpoint}`, undefined, 'theirs')).toEqual([
      403,
      { error_code: 403001, error_message: 'PermissionDeniedError' },
    ]);
  });

  it("cancels another user's request: it is refused, and the job stays", async () => {
    const { sandbox } = await withSandbox({ keys: { runcomfy: ['mine', 'theirs'] } });
    const id = await submit(sandbox);
    const reply = await call(sandbox, `POST /v1/requests/${id}/cancel`, undefined, 'theirs');
    expect(reply[0]).toBe(403);
    expect(await stateOf(sandbox, id, 'status')).toBe('in_queue');
  });

  it.each([
    'GET /v1/requests/x/status',
    'GET /v1/requests/x/result',
    'POST /v1/requests/x/cancel',
  ] as const)('is about no request: %s', async (request) => {
    const { sandbox } = await withSandbox();
    expect(await call(sandbox, request)).toEqual([
      404,
      { error_code: 404001, error_message: 'ResourceNotFound' },
    ]);
  });

  it.each(['me/nothing', 'tencent%2Fhunyuan%2Fimage-to-video', '%E0%A4%A'])(
    'is about no model: %s',
    async (id) => {
      const { sandbox } = await withSandbox();
      const refusal = [400, { error_code: 400001, error_message: 'InvalidResourceIdentifier' }];
      expect(await call(sandbox, `POST /v1/models/${id}`, INPUT)).toEqual(refusal);
      expect(await call(sandbox, `GET /v1/models/${id}`)).toEqual(refusal);
    },
  );
});

describe('an input that RunComfy refuses', () => {
  it('has all its faults told', async () => {
    const { sandbox } = await withSandbox();
    const body = { image_url: 7, aspect_ratio: '4:3' };
    expect(await call(sandbox, `POST /v1/models/${MODEL}`, body)).toEqual([
      422,
      {
        detail: [
          { loc: ['body', 'prompt'], msg: 'is required and must not be empty', type: 'missing' },
          { loc: ['body', 'image_url'], msg: 'must be of type string', type: 'type' },
          { loc: ['body', 'aspect_ratio'], msg: 'must be one of 16:9, 9:16', type: 'enum' },
        ],
      },
    ]);
    expect(sandbox.ledger.entries).toEqual([]);
  });

  it.each([
    [{ prompt: 'a cat', duration: 3 }, 'duration', 'must be at least 4', 'minimum'],
    [{ prompt: 'a cat', duration: 31 }, 'duration', 'must be at most 30', 'maximum'],
    [{ prompt: 'x'.repeat(21) }, 'prompt', 'must have at most 20 characters', 'length'],
    [{ prompt: 'a cat', images: ['a', 'b', 'c'] }, 'images', 'must have at most 2 items', 'items'],
  ] as const)('breaks a limit: %j', async (body, field, msg, type) => {
    const { sandbox } = await withSandbox({ models });
    expect(await call(sandbox, SPACED_PATH, body)).toEqual([
      422,
      { detail: [{ loc: ['body', field], msg, type }] },
    ]);
  });

  it('holds a picture of more than 6 MiB', async () => {
    const { sandbox } = await withSandbox({ models });
    const inline = (sizeBytes: number) =>
      `data:image/png;base64,${Buffer.alloc(sizeBytes).toString('base64')}`;
    const send = (images: readonly string[]) => call(sandbox, SPACED_PATH, { prompt: 'a', images });
    const msg = 'must hold at most 6 MiB';
    expect(await send(['https://example.com/a.png', inline(6 * MEBIBYTE + 3)])).toEqual([
      422,
      { detail: [{ loc: ['body', 'images'], msg, type: 'size' }] },
    ]);
    expect((await send([inline(6 * MEBIBYTE - 3)]))[0]).toBe(200);
  });

  it.each([
    ['png', pngFile({ width: 8_000, height: 4_001 }, new Uint8Array())],
    ['jpeg', jpegHeader(8_000, 4_001)],
  ])('holds a picture of more than 32 megapixels: %s', async (_, file) => {
    const { sandbox } = await withSandbox({ models });
    const images = [inlineFile(pngFile({ width: 8_000, height: 4_000 }, new Uint8Array()))];
    const send = () => call(sandbox, SPACED_PATH, { prompt: 'a', images });
    expect((await send())[0]).toBe(200);
    images.push(inlineFile(file));
    const msg = 'must have at most 32 megapixels';
    expect(await send()).toEqual([
      422,
      { detail: [{ loc: ['body', 'images'], msg, type: 'pixels' }] },
    ]);
    expect(sandbox.ledger.entries).toHaveLength(1);
  });

  it('may hold a picture whose size cannot be told', async () => {
    const { sandbox } = await withSandbox({ models });
    const images = [[0xff, 0xd8, 0xff], [0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0, 0, 0, 0, 0], [1]];
    for (const bytes of images) {
      const body = { prompt: 'a', images: [inlineFile(Uint8Array.from(bytes))] };
      expect((await call(sandbox, SPACED_PATH, body))[0]).toBe(200);
    }
  });

  it.each(['{"prompt":', '[]', 'null', ''])('is no JSON object: %s', async (body) => {
    const { sandbox } = await withSandbox();
    expect(await call(sandbox, `POST /v1/models/${MODEL}`, body)).toEqual(invalid);
  });

  it('is larger than 64 MiB', async () => {
    const { sandbox } = await withSandbox();
    const body = { ...INPUT, prompt: 'x'.repeat(64 * MEBIBYTE) };
    expect(await call(sandbox, `POST /v1/models/${MODEL}`, body)).toEqual(invalid);
  });
});

function inlineFile(bytes: Uint8Array): string {
  return `data:application/octet-stream;base64,${Buffer.from(bytes).toString('base64')}`;
}

/** The first segments of a JPEG file: JFIF, a table, and a progressive frame of this size. */
function jpegHeader(width: number, height: number): Uint8Array {
  const frame = Buffer.from([0xff, 0xc2, 0, 17, 8, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  const start = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc4, 0, 3, 0, 0xff];
  return Buffer.concat([Buffer.from(start), frame]);
}
