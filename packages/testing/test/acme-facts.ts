import { createHmac } from 'node:crypto';
import {
  DRAWN_SEED,
  type AdapterFacts,
  type Entry,
  type Recorded,
  type Stage,
} from '../src/index.ts';
import { acme } from './acme.ts';

const ID = 'b1946ac9-2d2e-4a7e-9f0e-0f1e2d3c4b5a';
const JOB = `/edge/jobs?id=${ID}`;
/** A minute before the submit: clocks may differ by so much. */
const SINCE = Date.UTC(2025, 11, 31, 23, 59);
const BILLS = 'POST https://office.acme.example/bills';
const SECRET = 'ding-dong';
const FILM = 'https://films.acme.example/1.mp4';

const job = (changes: Record<string, unknown>): Recorded => ({
  body: { job: { key: { uuid: ID, shard: 4 }, ...changes } },
});
const mine = (entries: readonly Entry[]) =>
  entries.map(({ requestId, at, body }) => ({ uuid: requestId, born: at, order: body }));
const stage = (changes: Record<string, unknown>): Stage => ({ check: job(changes) });
const faulty = (status: number, no: number): Recorded => ({
  status,
  body: { faults: [{ no, says: `fault number ${no}` }] },
});

/** What Acme takes and answers. */
export const acmeFacts: AdapterFacts = {
  provider: acme,
  signs: (apiKey) => ({ 'x-acme-key': apiKey, 'x-acme-version': '7' }),
  requests: {
    minimal: {
      request: { model: 'reel', prompt: 'A fox.' },
      body: { text: 'A fox.', seed: DRAWN_SEED },
    },
    maximal: {
      request: {
        model: 'reel-3',
        prompt: 'A fox.',
        negativePrompt: 'dogs',
        aspectRatio: '1:1',
        durationSeconds: 10,
        seed: 4_294_967_295,
        generateAudio: true,
      },
      body: {
        text: 'A fox.',
        negative_prompt: 'dogs',
        ratio: '1:1',
        duration: '10s',
        seed: 4_294_967_295,
        sound: true,
      },
    },
    zeros: {
      request: { model: 'reel', prompt: '0', negativePrompt: '', seed: 0, generateAudio: false },
      body: { text: '0', negative_prompt: '', seed: 0, sound: false },
    },
    lacks: { steps: 30 },
  },
  calls: { submit: 'POST /edge/run/reel-3', check: `GET ${JOB}`, cancel: `DELETE ${JOB}` },
  submit: {
    accepted: { ...job({ state: 10 }), status: 201 },
    requestId: ID,
    withoutId: [job({ key: null }), job({ key: { uuid: 17 } }), { body: { job: [] } }],
    refusals: [
      { reply: faulty(418, 901), code: 'unauthenticated' },
      { reply: faulty(400, 902), code: 'insufficient_funds' },
      { reply: faulty(400, 903), code: 'content_rejected' },
      { reply: faulty(404, 904), code: 'model_unavailable' },
      { reply: faulty(400, 1), code: 'invalid_request' },
      { reply: { status: 403, body: 'go away' }, code: 'forbidden' },
    ],
    notAccepted: [faulty(503, 999)],
  },
  job: {
    queued: stage({ state: 10 }),
    running: stage({ state: 20, note: 'the film is shot' }),
    succeeded: stage({ state: 30, film: { href: FILM } }),
    output: { videos: [{ url: FILM }] },
    empty: stage({ state: 30, film: {} }),
    cancelled: [stage({ state: 50 }), stage({ state: '50' })],
    failures: [
      {
        stage: stage({ state: 40, fault: 903 }),
        code: 'content_rejected',
        mayHaveCharged: 'unknown',
        providerCode: '903',
      },
      { stage: stage({ state: 40 }), code: 'generation_failed', mayHaveCharged: 'unknown' },
    ],
    saying: (state) => stage({ state, film: { href: FILM } }),
    words: {
      '10': 'queued',
      '20': 'running',
      '30': 'succeeded',
      '40': 'failed',
      '50': 'cancelled',
    },
    unauthenticated: faulty(418, 901),
    notFound: faulty(400, 904),
    badAnswers: [faulty(400, 902), faulty(500, 999)],
  },
  search: {
    call: 'GET https://api.acme.example/edge/mine?*',
    asks: [
      { call: `GET https://api.acme.example/edge/mine?since=${SINCE}` },
      { call: `GET https://api.acme.example/edge/mine?since=${SINCE}&after=page-1` },
    ],
    page: (entries, hasMore) => ({
      body: { mine: mine(entries), after: hasMore ? 'page-1' : null },
    }),
  },
  ledger: {
    opensTo: 'any-key',
    call: BILLS,
    asks: [
      { call: BILLS, body: { since: SINCE, page: 1 } },
      { call: BILLS, body: { since: SINCE, page: 2 } },
    ],
    page: (entries, hasMore) => ({ body: { mine: mine(entries), more: hasMore } }),
  },
  webhook: {
    query: 'ring',
    secret: SECRET,
    signs(body, at) {
      const seal = createHmac('sha256', SECRET).update(`${at}|${body}`).digest('hex');
      return { 'x-acme-when': String(at), 'x-acme-seal': seal };
    },
    deliveries: [job({ state: 30 }).body, job({ state: 40, fault: 903 }).body],
  },
  refunds: { withinMs: 3_600_000 },
  cancels: [
    { reply: job({ state: 50 }), means: 'cancelled' },
    { reply: job({ state: 20 }), means: 'requested' },
    { reply: { ...job({ state: 30 }), status: 409 }, means: 'too-late' },
    { reply: { body: null }, means: 'requested' },
  ],
};
