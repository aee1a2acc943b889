import { createHmac } from 'node:crypto';
import { createFakeClock } from '@kinora/testing';
import { createKinora, wavespeed } from 'kinora';
import { expect, it } from 'vitest';
import { foundIn } from './found-in.ts';
import { API_KEY } from './fuzz/play.ts';
import { recordingOf } from './fuzz/recordings.ts';
import { keySpellings } from './key-spellings.ts';
import { recordingStore } from './recording-store.ts';

const SECRET = 'hook-secret-4711/0815';
const FORBIDDEN = [API_KEY, ...API_KEY.split(':'), SECRET].flatMap(keySpellings);
const ECHOES = [API_KEY, SECRET].flatMap(keySpellings);
const request = { model: 'hunyuan-video', prompt: 'Cats.', image: 'https://example.com/cats.jpg' };

/** A client of WaveSpeedAI with a job under way, and the address where its webhook arrives. */
async function openJob() {
  const clock = createFakeClock();
  const { store, written } = recordingStore();
  const asked: string[] = [];
  const kinora = createKinora({
    providers: [wavespeed({ apiKey: API_KEY })],
    webhooks: {
      url: 'https://app.example/hooks',
      secrets: { wavespeed: [`whsec_${SECRET}`] },
    },
    fetch: async (input, init) => {
      const { url } = new Request(input, init);
      asked.push(url);
      const accepted = recordingOf('wavespeed', 'submit', 'accepted');
      return new Response(accepted.bytes, accepted);
    },
    store,
    clock,
  });
  const job = await kinora.submit(request);
  const [submit = ''] = asked;
  const address = new URL(submit).searchParams.get('webhook') ?? '';
  return { kinora, job, address, written, clock };
}

const bodies: readonly (readonly [what: string, body: unknown])[] = [
  ['a state', { id: 'e6832d4abffb4d79bfbca19783fca133', status: ECHOES.join(' ') }],
  ['an id', { id: ECHOES.join(' '), status: 'completed' }],
  ['an id alone', { id: API_KEY, status: 'completed' }],
  ['anything else', { id: 'e6832d4abffb4d79bfbca19783fca133', error: ECHOES, [API_KEY]: SECRET }],
];

it.each(bodies.flatMap(([what, body]) => [true, false].map((signed) => ({ what, body, signed }))))(
  'J1: a webhook that holds keys as $what leaves them nowhere (signed: $signed)',
  async ({ body, signed }) => {
    const { kinora, job, address, written, clock } = await openJob();
    expect(address).toMatch(/^https:\/\/app\.example\/hooks\/wavespeed\/./);
    const text = JSON.stringify(body);
    const time = String(Math.floor(clock.now() / 1000));
    const key = signed ? SECRET : 'another';
    const mac = createHmac('sha256', key).update(`m1.${time}.${text}`).digest('hex');
    const delivery = new Request(address, {
      method: 'POST',
      body: text,
      headers: {
        'content-type': 'application/json',
        'webhook-id': 'm1',
        'webhook-timestamp': time,
        'webhook-signature': `v3,${mac}`,
      },
    });
    const response = await kinora.webhooks.handle(delivery);
    expect(response.ok).toBe(signed);
    const told = [await response.text(), [...response.headers], written, job.snapshot, job.ref];
    expect(foundIn([...told, kinora], FORBIDDEN)).toEqual([]);
  },
);
