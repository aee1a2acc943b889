import { describe, expect, it } from 'vitest';
import type { Sandbox } from '../src/index.ts';
import { call, check, I2V, submit, wavespeedHeaders } from './wavespeed-calls.ts';
import { withSandbox } from './with-sandbox.ts';

const BYTES = Buffer.from('a picture');
const BOAT = { filename: 'boat.png', size: BYTES.length, content_type: 'image/png' };

describe('an upload to WaveSpeed', () => {
  it('is opened by a ticket, filled by a PUT and shown in a clip', async () => {
    const { sandbox, clock } = await withSandbox();
    const [status, reply] = await call(sandbox, 'POST /api/v3/media/uploads', BOAT);
    expect([status, reply]).toEqual([
      200,
      {
        code: 200,
        message: 'success',
        data: {
          type: 'image',
          download_url: expect.stringMatching(/\/files\/wavespeed\/uploads\/.+\/boat\.png$/),
          filename: 'boat.png',
          size: BYTES.length,
          upload: {
            method: 'PUT',
            url: expect.stringContaining(`${sandbox.wavespeed.baseUrl}/upload/`),
            headers: { 'Content-Type': 'image/png', 'If-None-Match': '*' },
            expires_at: '2026-11-20T01:00:00.000Z',
          },
        },
      },
    ]);
    const ticket = ticketIn(reply);
    expect((await fetch(ticket.download_url)).status).toBe(404);
    expect((await put(ticket.upload.url, ticket.upload.headers)).status).toBe(200);
    const { id } = await submit(sandbox, I2V, { image: ticket.download_url });
    clock.advance(30_000);
    const [output = ''] = (await check(sandbox, id)).outputs;
    const clip: unknown = await (await fetch(output)).json();
    expect(clip).toMatchObject({ image: BYTES.toString('base64') });
  });

  it('takes its bytes once, in an hour, with its own headers and without a key', async () => {
    const { sandbox, clock } = await withSandbox();
    const { url, headers } = (await open(sandbox)).upload;
    const statuses = [
      await put(url, { 'content-type': 'image/jpeg', 'if-none-match': '*' }),
      await put(url, { 'content-type': 'image/png' }),
      await put(url, { ...headers, authorization: `Bearer ${sandbox.wavespeed.apiKey}` }),
      await put(`${url}x`, headers),
      await put(url, headers),
      await put(url, headers),
    ].map(({ status }) => status);
    expect(statuses).toEqual([403, 403, 403, 403, 200, 412]);
    const late = (await open(sandbox)).upload;
    clock.advance(3_600_001);
    expect((await put(late.url, late.headers)).status).toBe(403);
  });

  it('is typed by its name where nothing else tells', async () => {
    const { sandbox } = await withSandbox();
    const [, reply] = await call(sandbox, 'POST /api/v3/media/uploads', {
      filename: 'voice.MP3',
      size: 1,
    });
    expect(reply).toMatchObject({
      data: { type: 'audio', upload: { headers: { 'Content-Type': 'audio/mpeg' } } },
    });
  });

  it.each([
    [{ filename: 'notes.txt', size: 1 }, 400, 'Unsupported file type'],
    [{ ...BOAT, size: 200 * 1024 ** 2 + 1 }, 413, 'File too large'],
    [{ ...BOAT, size: -1 }, 400, 'field "size" is not valid'],
    [{ size: 1 }, 400, 'field "filename" is not valid'],
    ['boat', 400, 'the body is not a JSON object'],
  ])('is refused: %j', async (body, code, message) => {
    const { sandbox } = await withSandbox();
    const reply = await call(sandbox, 'POST /api/v3/media/uploads', body);
    expect(reply).toEqual([code, { code, message }]);
  });

  it.each(['v2', 'v3'])('comes in one step under %s', async (version) => {
    const { sandbox } = await withSandbox();
    const reply = await sendForm(sandbox, version, new File([BYTES], 'a boat.mp4'));
    expect(reply).toEqual([
      200,
      {
        code: 200,
        message: 'success',
        data: {
          type: 'video',
          download_url: expect.stringMatching(/\/a_boat\.mp4$/),
          filename: 'a boat.mp4',
          size: BYTES.length,
        },
      },
    ]);
  });

  it('in one step needs a file of a known type', async () => {
    const { sandbox } = await withSandbox();
    expect(await sendForm(sandbox, 'v3', 'text')).toEqual([
      400,
      { code: 400, message: 'field "file" is required' },
    ]);
    expect(await sendForm(sandbox, 'v3', new File([BYTES], 'boat.zip'))).toEqual([
      400,
      { code: 400, message: 'Unsupported file type' },
    ]);
  });
});

interface TicketReply {
  readonly download_url: string;
  readonly upload: { readonly url: string; readonly headers: Readonly<Record<string, string>> };
}

function ticketIn(reply: unknown): TicketReply {
  // The first test holds the shape.
  return (reply as { readonly data: TicketReply }).data;
}

async function open(sandbox: Sandbox): Promise<TicketReply> {
  const [, reply] = await call(sandbox, 'POST /api/v3/media/uploads', BOAT);
  return ticketIn(reply);
}

function put(url: string, headers: Readonly<Record<string, string>>): Promise<Response> {
  return fetch(url, { method: 'PUT', headers, body: BYTES });
}

async function sendForm(sandbox: Sandbox, version: string, file: File | string) {
  const form = new FormData();
  form.append('file', file);
  const { authorization = '' } = wavespeedHeaders(sandbox);
  const url = `${sandbox.wavespeed.baseUrl}/api/${version}/media/upload/binary`;
  const response = await fetch(url, { method: 'POST', headers: { authorization }, body: form });
  const body: unknown = await response.json();
  return [response.status, body];
}
