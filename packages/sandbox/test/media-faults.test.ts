import { describe, expect, it } from 'vitest';
import type { WireEffect } from '../src/index.ts';
import { get, submit } from './fal-calls.ts';
import { withSandbox } from './with-sandbox.ts';

describe('a fault in the download of a clip', () => {
  it.each([403, 404, 503])('answers %i once, and the clip the next time', async (status) => {
    const clip = await clipWith({ kind: 'reply', status, body: 'no' });
    expect((await fetch(clip)).status).toBe(status);
    expect((await fetch(clip)).status).toBe(200);
  });

  it('cuts the file, and tells its length as cut', async () => {
    const clip = await clipWith({ kind: 'truncate', bytes: 12 });
    const response = await fetch(clip);
    expect([response.status, response.headers.get('content-length')]).toEqual([200, '12']);
    expect((await response.arrayBuffer()).byteLength).toBe(12);
  });

  it('cuts the file, and tells its whole length', async () => {
    const clip = await clipWith({ kind: 'truncate', bytes: 12, contentLength: 'whole' });
    const response = await fetch(clip);
    expect(Number(response.headers.get('content-length'))).toBeGreaterThan(12);
    await expect(response.arrayBuffer()).rejects.toThrow();
  });

  it('hands out zero bytes, a page, or a file of no known kind, as a video', async () => {
    const kinds = ['empty', 'html', 'wrong-magic'] as const;
    const bodies: string[] = [];
    for (const kind of kinds) {
      const response = await fetch(await clipWith({ kind }));
      expect(response.status).toBe(200);
      bodies.push((await response.text()).slice(0, 16));
    }
    expect(bodies).toEqual(['', '<!doctype html><', '*'.repeat(16)]);
  });

  it('bends the beginning of a file, and no part from its middle', async () => {
    const clip = await clipWith({ kind: 'wrong-magic' });
    const part = await fetch(clip, { headers: { range: 'bytes=20-39' } });
    const whole = await (await fetch(clip)).text();
    expect([part.status, await part.text()]).toEqual([206, whole.slice(20, 40)]);
  });

  it('leaves the stored clip as it was', async () => {
    const clip = await clipWith({ kind: 'wrong-magic' });
    await fetch(clip);
    expect((await (await fetch(clip)).text()).slice(0, 9)).toBe('{"width":');
  });
});

/** The address of a finished clip whose first download is bent. */
async function clipWith(effect: WireEffect): Promise<string> {
  const { sandbox, clock } = await withSandbox({ faults: [{ on: 'download', do: effect }] });
  const job = await submit(sandbox);
  clock.advance(30_000);
  // The first test of the official client holds the shape of a result.
  const result = (await (await get(sandbox, job.response_url)).json()) as {
    video: { url: string };
  };
  return result.video.url;
}
