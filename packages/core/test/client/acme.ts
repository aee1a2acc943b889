import {
  createFakeClock,
  createScriptedTransport,
  json,
  type FakeClock,
  type ScriptedTransport,
} from '@kinora/testing';
import * as z from 'zod/mini';
import { defineAdapter, on, route } from '../../src/adapter.ts';
import { maybe, reads } from '../../src/reader.ts';
import { createKinora } from '../../src/client/create-kinora.ts';
import type { KinoraOptions } from '../../src/client/options.ts';
import { preload } from '../../src/client/preload.ts';

// In virtual time, loading would take hours.
await preload();

/** A provider that exists in tests alone, as plain as a provider can be. */
export const acme = defineAdapter({
  id: 'acme',
  name: 'Acme',
  hosts: { main: 'https://api.acme.example', files: 'https://files.acme.example' },
  auth: {
    env: ['ACME_KEY', 'ACME_TOKEN'],
    headers: (apiKey) => ({ authorization: `Bearer ${apiKey}` }),
    keyPage: 'https://acme.example/keys',
  },
  models: {
    'acme/fox': {
      task: 'text-to-video',
      family: 'fox',
      framesPerSecond: 24,
      fields: {
        prompt: { type: 'string', required: true, maxLength: 1000 },
        aspect_ratio: { type: 'string', enum: ['16:9', '9:16'], default: '16:9' },
        duration: { type: 'integer', minimum: 1, maximum: 10 },
        seed: { type: 'integer' },
        loop: { type: 'boolean' },
      },
      price: { microUsd: 50_000, per: 'second', source: 'tests' },
      source: 'tests',
    },
    'acme/fox/from-image': {
      task: 'image-to-video',
      family: 'fox',
      fields: {
        prompt: { type: 'string' },
        image_url: { type: 'string', required: true, media: 'image' },
      },
      source: 'tests',
    },
    'acme/badger': {
      task: 'text-to-video',
      family: 'badger',
      fields: { prompt: { type: 'string' } },
      source: 'tests',
    },
  },
  endpoints: {
    submit: ({ model }) => route`POST /v1/${model}`,
    check: ({ requestId }) => route`GET /v1/jobs/${requestId}`,
    cancel: ({ requestId }) => route`DELETE /v1/jobs/${requestId}`,
  },
  states: {
    check: {
      waiting: 'queued',
      working: 'running',
      done: 'succeeded',
      broken: 'failed',
      stopped: 'cancelled',
    },
    cancel: { stopping: 'cancelled' },
  },
  replies: {
    submit: reads(z.object({ id: z.string() }), ({ id: requestId }) => ({ requestId })),
    check: reads(
      z.object({ state: z.string(), video: maybe(z.string()), place: maybe(z.number()) }),
      ({ state, video, place }) => ({
        state,
        queuePosition: place,
        videos: video === undefined ? [] : [{ url: video }],
      }),
    ),
    cancel: reads(z.object({ state: z.string() }), ({ state }) => ({ state })),
  },
  errors: {
    read: reads(z.object({ problem: z.string() }), ({ problem }) => ({
      providerCodes: [problem],
      message: problem,
    })),
    codes: { broke: 'insufficient_funds' },
  },
  limits: { submits: 4, asks: 8 },
  upload: {
    ticket: on('files', route`POST /tickets`),
    body: ({ name }) => ({ name }),
    reads: reads(z.object({ put: z.string(), link: z.string() }), ({ put, link }) => ({
      putUrl: put,
      headers: {},
      fileUrl: link,
    })),
    maxBytes: 100,
  },
});

export const API_KEY = 'acme-key-0815';
export const VIDEO = 'https://cdn.acme.example/fox.mp4';
export const FOX = { model: 'acme/fox', prompt: 'A fox.' } as const;
export const SUBMIT = 'POST /v1/acme/fox';
export const CHECK = 'GET /v1/jobs/j1';

export const accepted = json(202, { id: 'j1' });
export const waiting = json(200, { state: 'waiting', place: 3 });
export const working = json(200, { state: 'working' });
export const done = json(200, { state: 'done', video: VIDEO });

/** A client of Acme on a script: submits are accepted, and the job is done at the first question. */
export function openAcme(
  options: Partial<KinoraOptions> = {},
  clock: FakeClock = createFakeClock({ auto: true }),
) {
  const api: ScriptedTransport = createScriptedTransport();
  api.on(SUBMIT, accepted);
  api.on(CHECK, done);
  const transport = clock.holding(api.transport);
  const kinora = createKinora({
    providers: [acme({ apiKey: API_KEY })],
    transport,
    fetch: api.fetch,
    clock,
    random: () => 0.5,
    ...options,
  });
  return { kinora, api, clock };
}
