import { describe, expect, it } from 'vitest';
import { falHeaders, type Submitted, submit } from './fal-calls.ts';
import { withSandbox } from './with-sandbox.ts';

describe('the file server', () => {
  it('serves a clip to anybody, and notes whether a key came with the request', async () => {
    const { sandbox, clip, bytes } = await withClip();
    const response = await fetch(clip);
    expect([response.status, Object.fromEntries(response.headers)]).toMatchObject([
      200,
      {
        'content-type': 'video/mp4',
        'content-length': String(bytes.length),
        'accept-ranges': 'bytes',
        etag: expect.stringMatching(/^"[0-9a-f]{32}"$/) as unknown,
      },
    ]);
    await fetch(clip, { headers: falHeaders(sandbox) });
    const keys = sandbox.requests
      .filter(({ path }) => path.startsWith('/files/'))
      .map(({ headers }) => headers['authorization']);
    expect(keys).toEqual([undefined, undefined, `Key ${sandbox.fal.apiKey}`]);
  });

  it('answers HEAD with the headers of the whole file', async () => {
    const { clip, bytes } = await withClip();
    const head = await fetch(clip, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([
      200,
      String(bytes.length),
      '',
    ]);
  });

  it.each([
    ['bytes=0-3', 0, 4],
    ['bytes=10-', 10, undefined],
    ['bytes=-5', -5, undefined],
    ['bytes=4-99999999', 4, undefined],
  ])('answers the range %s with that part', async (range, start, end) => {
    const { clip, bytes } = await withClip();
    const response = await fetch(clip, { headers: { range } });
    const part = bytes.subarray(start, end);
    const first = start < 0 ? bytes.length + start : start;
    const told = `bytes ${first}-${first + part.length - 1}/${bytes.length}`;
    expect([response.status, response.headers.get('content-range')]).toEqual([206, told]);
    expect(Buffer.from(await response.arrayBuffer()).equals(part)).toBe(true);
  });

  it.each(['bytes=3-1', 'bytes=-', 'bytes=0-1,4-5', 'lines=1-2', 'bytes=a-b'])(
    'ignores the range %s, which asks for nothing it knows',
    async (range) => {
      const { clip, bytes } = await withClip();
      const response = await fetch(clip, { headers: { range } });
      expect([response.status, (await response.arrayBuffer()).byteLength]).toEqual([
        200,
        bytes.length,
      ]);
    },
  );

  it('answers 416 to a range past the end', async () => {
    const { clip, bytes } = await withClip();
    for (const range of [`bytes=${bytes.length}-`, 'bytes=-0']) {
      const response = await fetch(clip, { headers: { range } });
      expect([response.status, response.headers.get('content-range')]).toEqual([
        416,
        `bytes */${bytes.length}`,
      ]);
    }
  });

  it('answers 304 to its own ETag, and the whole file where the ETag is another', async () => {
    const { clip, bytes } = await withClip();
    const etag = (await fetch(clip)).headers.get('etag') ?? '';
    expect((await fetch(clip, { headers: { 'if-none-match': etag } })).status).toBe(304);
    const range = 'bytes=0-3';
    const same = await fetch(clip, { headers: { range, 'if-range': etag } });
    expect(same.status).toBe(206);
    const changed = await fetch(clip, { headers: { range, 'if-range': '"another"' } });
    expect([changed.status, (await changed.arrayBuffer()).byteLength]).toEqual([200, bytes.length]);
  });

  it('has nothing where nothing was stored, also not before an upload is complete', async () => {
    const { sandbox } = await withClip();
    expect((await fetch(`${sandbox.url}/files/fal/nothing.mp4`)).status).toBe(404);
    const initiated = await fetch(`${sandbox.fal.baseUrl.rest}/storage/upload/initiate`, {
      method: 'POST',
      headers: falHeaders(sandbox),
      body: JSON.stringify({ file_name: '../../etc/passwd', content_type: 'text/plain' }),
    });
    // The test of the official client's upload holds the shape.
    const upload = (await initiated.json()) as { file_url: string; upload_url: string };
    expect(upload.file_url).toMatch(/\/files\/fal\/uploads\/[0-9a-f-]{36}\/\.\._\.\._etc_passwd$/);
    expect((await fetch(upload.file_url)).status).toBe(404);
    expect((await fetch(upload.upload_url, { method: 'PUT', body: 'hello' })).status).toBe(200);
    expect(await (await fetch(upload.file_url)).text()).toBe('hello');
    expect((await fetch(upload.upload_url, { method: 'PUT', body: 'again' })).status).toBe(403);
  });

  it('takes a file under a token, the way the Python client sends it, until the token ends', async () => {
    const { sandbox, clock } = await withSandbox();
    const issued = await fetch(`${sandbox.fal.baseUrl.rest}/storage/auth/token`, {
      method: 'POST',
      headers: falHeaders(sandbox),
      body: '{}',
    });
    const { token, ...about } = (await issued.json()) as { token: string };
    const expiresAt = new Date(clock.now() + 3_600_000).toISOString();
    const baseUrl = `${sandbox.url}/fal/cdn`;
    expect(about).toEqual({ token_type: 'Bearer', base_url: baseUrl, expires_at: expiresAt });
    const send = (authorization: string): Promise<Response> =>
      fetch(`${baseUrl}/files/upload`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'text/plain', 'x-fal-file-name': 'a.txt' },
        body: 'hello',
      });
    const { access_url: url } = (await (await send(`Bearer ${token}`)).json()) as Record<
      string,
      string
    >;
    expect(await (await fetch(url ?? '')).text()).toBe('hello');
    expect((await send('Bearer another')).status).toBe(401);
    clock.advance(3_600_000);
    expect((await send(`Bearer ${token}`)).status).toBe(401);
  });

  it('takes a file in parts only where every part fits', async () => {
    const { sandbox } = await withClip();
    const initiated = await fetch(`${sandbox.fal.baseUrl.rest}/storage/upload/initiate-multipart`, {
      method: 'POST',
      headers: falHeaders(sandbox),
      body: JSON.stringify({ file_name: 'parts.txt', content_type: 'text/plain' }),
    });
    // The same shape as of an upload in one piece.
    const { file_url: file, upload_url: url } = (await initiated.json()) as Record<string, string>;
    const put = async (part: number, body: string): Promise<unknown> =>
      (await fetch(`${url}/${part}`, { method: 'PUT', body })).json();
    const second = await put(2, 'world');
    const first = await put(1, 'hello ');
    const complete = (parts: readonly unknown[]): Promise<Response> =>
      fetch(`${url}/complete`, { method: 'POST', body: JSON.stringify({ parts }) });
    expect((await complete([first, { partNumber: 3, etag: '"x"' }])).status).toBe(400);
    expect((await complete([{ partNumber: 1, etag: '"x"' }])).status).toBe(400);
    expect((await complete([])).status).toBe(400);
    expect((await complete([first, second])).status).toBe(200);
    expect(await (await fetch(file ?? '')).text()).toBe('hello world');
  });
});

async function withClip() {
  const { sandbox } = await withSandbox({ timings: { queueMs: 0, runMs: 0 } });
  const { request_id: id }: Submitted = await submit(sandbox);
  const clip = `${sandbox.url}/files/fal/${id}.mp4`;
  const bytes = Buffer.from(await (await fetch(clip)).arrayBuffer());
  return { sandbox, clip, bytes };
}
