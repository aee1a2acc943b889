import { createHash, createHmac, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import {
  createFakeClock,
  createScriptedTransport,
  type FakeClock,
  type ScriptedTransport,
} from '@kinora/testing';
import * as z from 'zod/mini';
import { on, route, type Webhook } from '../../src/adapter.ts';
import { maybe, reads } from '../../src/reader.ts';
import { connect } from '../../src/engine/connection.ts';
import type { ErrorRecord } from '../../src/errors/error-record.ts';
import type { JobStore } from '../../src/store/job-store.ts';
import { memoryStore } from '../../src/store/memory-store.ts';
import type { AttemptRow, Evidence, JobRow } from '../../src/store/rows.ts';
import { createWebhooks } from '../../src/webhooks/create-webhooks.ts';
import { acme, API_KEY } from '../client/acme.ts';

export const TOKEN = 'tok_3f9c2b';
export const SECRET = 'shared-secret-of-acme';
export const KEYS = 'GET https://files.acme.example/keys';

const said = reads(
  z.object({ job: maybe(z.string()), state: maybe(z.string()) }),
  ({ job, state }) => ({ requestIds: job === undefined ? [] : [job], state }),
);

/** Acme as it signs with a secret. */
const withSecret: Webhook = {
  query: 'call',
  signature: {
    reads: ({ 'x-time': timestamp, 'x-signature': signature }) =>
      timestamp === undefined || signature === undefined
        ? undefined
        : { timestamp, before: `${timestamp}.`, signatures: signature.split(' ') },
    body: 'raw',
    key: { kind: 'secret', textOf: (secret) => secret },
  },
  reads: said,
};

/** Acme as it signs with a key of its own. */
const withKeys: Webhook = {
  ...withSecret,
  signature: {
    ...withSecret.signature,
    body: 'sha256',
    key: { kind: 'public', keys: on('files', route`GET /keys`) },
  },
};

interface DeskOptions {
  readonly by?: 'secret' | 'keys';
  readonly secrets?: readonly string[];
  readonly store?: (store: JobStore) => JobStore;
  readonly onHint?: (attemptId: string) => void;
}

/** Where webhooks of Acme and of a provider without any arrive. */
export interface Desk {
  readonly clock: FakeClock;
  readonly store: JobStore;
  readonly api: ScriptedTransport;
  /** Attempts that somebody was told to ask about, in order. */
  readonly hints: readonly string[];
  readonly handle: (request: Request) => Promise<Response>;
  /** Keeps a job with one attempt. */
  readonly keep: (attempt?: Partial<AttemptRow>, job?: Partial<JobRow>) => Promise<void>;
  /** Sends a body as Acme would; the status of the answer. */
  readonly deliver: (body: unknown, delivery?: Delivery) => Promise<number>;
  readonly attempt: () => Promise<AttemptRow | undefined>;
  readonly evidence: () => Promise<readonly Evidence[]>;
}

export function openDesk(options: DeskOptions = {}): Desk {
  const { by = 'secret', secrets = [SECRET] } = options;
  const clock = createFakeClock();
  const api = createScriptedTransport();
  const store = memoryStore();
  const hints: string[] = [];
  const { adapter } = acme();
  const webhook = by === 'secret' ? withSecret : withKeys;
  const hooked = connect(
    { adapter: { ...adapter, webhook }, options: { apiKey: API_KEY } },
    api.transport,
  );
  const silent = connect({ adapter: { ...adapter, id: 'silent' }, options: {} }, api.transport);
  const connections = new Map([hooked, silent].map((each) => [each.adapter.id, each]));
  const { handle } = createWebhooks({
    store: options.store?.(store) ?? store,
    connectionOf: (provider) => connections.get(provider),
    secrets: { acme: secrets },
    clock,
    onHint: options.onHint ?? ((id) => void hints.push(id)),
  });
  return {
    ...{ clock, store, api, hints, handle },
    async keep(attempt = {}, job = {}) {
      await store.commit([
        { kind: 'job', row: { ...JOB, ...job }, was: 0 },
        { kind: 'attempt', row: { ...ATTEMPT, ...attempt }, was: 0 },
      ]);
    },
    async deliver(body, delivery = {}) {
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      const response = await handle(requestOf(text, { atMs: clock.now(), ...delivery }));
      // What a hint sets off comes after the answer.
      await Promise.resolve();
      return response.status;
    },
    attempt: () => store.attempt(ATTEMPT.id),
    evidence: () => store.evidenceOf(ATTEMPT.id),
  };
}

export interface Delivery {
  readonly atMs?: number;
  readonly secret?: string;
  /** Signs instead of the secret. */
  readonly key?: KeyObject;
  readonly signature?: string;
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export function requestOf(body: string, delivery: Delivery = {}): Request {
  const { atMs = 0, url = `https://app.example/hooks/acme/${TOKEN}`, headers = {} } = delivery;
  const time = String(Math.floor(atMs / 1000));
  return new Request(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-time': time,
      'x-signature': delivery.signature ?? signatureOf(time, body, delivery),
      ...headers,
    },
    body,
  });
}

function signatureOf(time: string, body: string, { secret = SECRET, key }: Delivery): string {
  if (key === undefined) {
    return createHmac('sha256', secret).update(`${time}.${body}`).digest('hex');
  }
  const digest = createHash('sha256').update(body).digest('hex');
  return sign(null, Buffer.from(`${time}.${digest}`), key).toString('hex');
}

/** A key to sign with, and its public half as a key set has it. */
export function keyPair(): { readonly key: KeyObject; readonly jwk: object } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return { key: privateKey, jwk: { ...publicKey.export({ format: 'jwk' }), use: 'sig' } };
}

const JOB: JobRow = {
  id: 'job-1',
  version: 1,
  state: 'open',
  requestHash: 'hash',
  options: {
    providers: ['acme'],
    onUnknownSubmit: 'reconcile',
    fallbackOn: [],
    allowDoubleSpend: false,
  },
  createdAt: 0,
  cancelRequested: false,
};

export const ATTEMPT: AttemptRow = {
  id: 'attempt-1',
  jobId: 'job-1',
  version: 1,
  number: 1,
  state: 'running',
  charged: 'yes',
  provider: 'acme',
  model: 'acme/fox',
  token: TOKEN,
  adjusted: [],
  unsupported: [],
  holdMicroUsd: 0,
  sends: 1,
  createdAt: 0,
  sentAt: 0,
  requestId: 'j1',
  takeovers: 0,
  nextAt: 0,
};

/** Why an attempt is in doubt. */
export const LOST: ErrorRecord = {
  code: 'submit_unknown',
  message: 'The reply was lost.',
  phase: 'submit',
  mayHaveCharged: 'unknown',
};

/** The same attempt before anybody knows the provider's id of it. */
export const SENT = {
  state: 'submitting',
  charged: 'unknown',
  requestId: undefined,
} as const;
