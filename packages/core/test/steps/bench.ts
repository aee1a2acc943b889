import { createFakeClock, createScriptedTransport } from '@kinora/testing';
import { connect } from '../../src/engine/connection.ts';
import { createLooks } from '../../src/reconcile/looks.ts';
import type { StepContext } from '../../src/steps/context.ts';
import { load, type Held } from '../../src/steps/held.ts';
import type { StoreWrite } from '../../src/store/job-store.ts';
import { memoryStore } from '../../src/store/memory-store.ts';
import type { AttemptRow, JobRow } from '../../src/store/rows.ts';
import { acme, API_KEY } from '../client/acme.ts';

/** A job of Acme in a store, and what its steps need. */
export function openBench() {
  const clock = createFakeClock();
  const api = createScriptedTransport();
  const store = memoryStore();
  const connection = connect(acme({ apiKey: API_KEY }), api.transport);
  const context: StepContext = {
    store,
    clock,
    random: () => 0.5,
    owner: 'process-1',
    connectionOf: () => connection,
    sending: new Map(),
    looks: createLooks(),
    webhookOf: async () => undefined,
    successorOf: () => undefined,
    downloadOf: () => {
      throw new Error('nothing is fetched here');
    },
    tellsEnds: true,
    onWarning: () => {},
  };
  const held = async (): Promise<Held> => {
    const known = await load(store, 'job-1');
    if (known === undefined) throw new Error('there is no job');
    return known;
  };
  return {
    ...{ clock, api, store, context, held },
    async keepJob(attempt: Partial<AttemptRow> = {}, job: Partial<JobRow> = {}): Promise<Held> {
      const budget = { kind: 'limit', budget: 'daily', limitMicroUsd: 1_000_000 } as const;
      const holdMicroUsd = attempt.holdMicroUsd ?? ATTEMPT.holdMicroUsd;
      const spend = { kind: 'spend', budget: 'daily', heldMicroUsd: holdMicroUsd } as const;
      await store.commit([
        { kind: 'job', row: { ...JOB, ...job }, was: 0 },
        { kind: 'attempt', row: { ...ATTEMPT, ...attempt }, was: 0 },
        budget,
        { ...spend, spentMicroUsd: 0 },
      ]);
      return held();
    },
    /** What another process does meanwhile. */
    async change(attempt: Partial<AttemptRow>): Promise<void> {
      const { version } = (await held()).attempt;
      const row = { ...(await held()).attempt, ...attempt, version: version + 1 };
      const write: StoreWrite = { kind: 'attempt', row, was: version };
      await store.commit([write]);
    },
  };
}

const JOB: JobRow = {
  id: 'job-1',
  version: 1,
  state: 'open',
  requestHash: '',
  options: {
    providers: ['acme'],
    onUnknownSubmit: 'reconcile',
    fallbackOn: [],
    allowDoubleSpend: false,
  },
  createdAt: 0,
  cancelRequested: false,
};

const ATTEMPT: AttemptRow = {
  id: 'job-1.1',
  jobId: 'job-1',
  version: 1,
  number: 1,
  state: 'intent',
  charged: 'no',
  provider: 'acme',
  model: 'acme/fox',
  token: 'hook-1',
  body: { prompt: 'A fox.' },
  adjusted: [],
  unsupported: [],
  estimateMicroUsd: 400_000,
  holdMicroUsd: 400_000,
  budget: 'daily',
  sends: 0,
  createdAt: 0,
  owner: 'process-1',
  takeovers: 0,
  nextAt: 0,
};
