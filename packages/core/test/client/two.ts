import { json, type Answer, type FakeClock } from '@kinora/testing';
import { defineAdapter, type Model } from '../../src/adapter.ts';
import type { KinoraOptions } from '../../src/client/options.ts';
import { memoryStore } from '../../src/store/memory-store.ts';
import { acme, API_KEY, openAcme } from './acme.ts';

const { adapter } = acme();

/** The same model at other terms: dearer, and without seeds. */
const fox: Model = {
  task: 'text-to-video',
  family: 'fox',
  framesPerSecond: 24,
  fields: {
    prompt: { type: 'string', required: true },
    duration: { type: 'integer', minimum: 1, maximum: 10 },
  },
  price: { microUsd: 80_000, per: 'second', source: 'tests' },
  source: 'tests',
};

/** Acme, which moderates. */
const strict = defineAdapter({
  ...adapter,
  errors: { ...adapter.errors, codes: { ...adapter.errors.codes, nsfw: 'content_rejected' } },
});

/** Another provider of the same model: dearer, without seeds, and without a way to cancel. */
export const bolt = defineAdapter({
  ...adapter,
  id: 'bolt',
  name: 'Bolt',
  hosts: { main: 'https://api.bolt.example', files: 'https://files.bolt.example' },
  models: { 'bolt/fox': fox },
  endpoints: { submit: adapter.endpoints.submit, check: adapter.endpoints.check },
});

export const BOLT = 'POST /v1/bolt/fox';
export const BOLT_CHECK = 'GET /v1/jobs/b1';
export const BOLT_VIDEO = 'https://cdn.bolt.example/fox.mp4';
/** $0.25 at Acme, $0.40 at Bolt. */
export const FIVE = { model: 'fox', prompt: 'A fox.', durationSeconds: 5 } as const;
export const BOTH = { providers: ['acme', 'bolt'] } as const;
export const boltAccepts = json(202, { id: 'b1' });
export const boltIsDone = json(200, { state: 'done', video: BOLT_VIDEO });

/** A client of both; Acme does as the test says, and Bolt delivers. */
export function openTwo(options: Partial<KinoraOptions> = {}, clock?: FakeClock) {
  const store = options.store ?? memoryStore();
  const providers = [strict({ apiKey: API_KEY }), bolt({ apiKey: 'key-of-bolt-1' })];
  const { kinora, api, ...world } = openAcme({ providers, store, ...options }, clock);
  api.on(BOLT, boltAccepts);
  api.on(BOLT_CHECK, boltIsDone);
  api.otherwise(boltIsDone);
  return {
    ...{ kinora, api, store, ...world },
    /** Every attempt of the only job, as the store has it. */
    async rows() {
      const [job, ...others] = await store.jobs({ limit: 9 });
      if (job === undefined || others.length > 0) throw new Error('there is not one job');
      return { job, attempts: await store.attemptsOf(job.id) };
    },
  };
}

/** Takes every submit, each as a job of its own. */
export function taking(prefix: string): Answer {
  let taken = 0;
  return () => {
    taken += 1;
    return json(202, { id: `${prefix}-${taken}` })();
  };
}
