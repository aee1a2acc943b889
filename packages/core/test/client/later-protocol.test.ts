import { expect, test, vi } from 'vitest';
import type { LaterProtocol } from '../../src/contract/adapter.ts';
import { defineAdapter } from '../../src/contract/define-adapter.ts';
import { preload } from '../../src/client/preload.ts';
import { acme, API_KEY, FOX, openAcme, SUBMIT, VIDEO } from './acme.ts';

const { endpoints, states, replies, errors, ...profile } = acme().adapter;
const spoken = { endpoints, states, replies, errors };

/** Acme with its protocol in a part of its own. */
function laterAcme(protocol: LaterProtocol['protocol']) {
  const { upload: _, ...rest } = profile;
  return defineAdapter({ ...rest, protocol })({ apiKey: API_KEY });
}

test('a protocol is loaded by the first call, once, before anything is sent', async () => {
  const sentBefore: number[] = [];
  const protocol = vi.fn(async () => {
    sentBefore.push(api.calls.length);
    return spoken;
  });
  const { kinora, api } = openAcme({ providers: [laterAcme(protocol)] });
  expect(sentBefore).toEqual([]);
  const clip = await kinora.generate(FOX);
  expect(clip.url).toBe(VIDEO);
  await kinora.check(clip.ref);
  await kinora.translate(FOX);
  expect(sentBefore).toEqual([0]);
});

test('a call whose protocol cannot be loaded was not sent, and the next one tries again', async () => {
  const gone = new Error('gone, as while a deployment takes files away');
  const protocol = vi.fn(async () => spoken).mockRejectedValueOnce(gone);
  const { kinora, api } = openAcme({ providers: [laterAcme(protocol)] });
  await expect(kinora.generate(FOX)).rejects.toMatchObject({
    code: 'missing_dependency',
    message: expect.stringContaining('gone, as while a deployment takes files away'),
    mayHaveCharged: 'no',
    cause: gone,
  });
  expect(api.calls).toEqual([]);
  expect((await kinora.generate(FOX)).url).toBe(VIDEO);
  expect(api.callsTo(SUBMIT)).toHaveLength(1);
});

test('a job that was taken on before is asked about by a protocol that comes later', async () => {
  const { ref } = await openAcme().kinora.submit(FOX);
  const protocol = vi.fn(async () => spoken);
  const { kinora } = openAcme({ providers: [laterAcme(protocol)] });
  const job = kinora.resume(ref);
  expect(protocol).not.toHaveBeenCalled();
  expect((await job.wait()).url).toBe(VIDEO);
});

test('a job whose protocol cannot be loaded keeps its handle, and is waited for again', async () => {
  const { ref } = await openAcme().kinora.submit(FOX);
  const protocol = vi.fn(async () => spoken).mockRejectedValueOnce(new Error('gone'));
  const { kinora } = openAcme({ providers: [laterAcme(protocol)] });
  await expect(kinora.resume(ref).wait()).rejects.toMatchObject({
    code: 'missing_dependency',
    mayHaveCharged: 'yes',
    job: ref,
  });
  expect((await kinora.resume(ref).wait()).url).toBe(VIDEO);
});

test('a translation names the endpoint of a protocol that comes later', async () => {
  const { kinora, api } = openAcme({ providers: [laterAcme(async () => spoken)] });
  expect(await kinora.translate(FOX)).toMatchObject({
    endpoint: 'POST https://api.acme.example/v1/acme/fox',
    body: { prompt: 'A fox.' },
  });
  expect(api.calls).toEqual([]);
});

test('what is loaded early includes the protocols of the providers given', async () => {
  const protocol = vi.fn(async () => spoken);
  await preload(laterAcme(protocol));
  expect(protocol).toHaveBeenCalledOnce();
  await expect(preload(laterAcme(() => Promise.reject(new Error('gone'))))).rejects.toThrow('gone');
});
