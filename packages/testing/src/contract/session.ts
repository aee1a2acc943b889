import { inspect } from 'node:util';
import {
  createKinora,
  isKinoraError,
  type Clip,
  type JobRef,
  type JobSnapshot,
  type Kinora,
  type KinoraError,
  type SubmitOptions,
  type VideoJob,
} from '@kinora/core';
import { expect } from 'vitest';
import { json, type Answer } from '../answers.ts';
import { createFakeClock, type FakeClock } from '../fake-clock.ts';
import { createScriptedTransport, type ScriptedTransport } from '../scripted-transport.ts';
import { CHANCE } from './drawn-seed.ts';
import type { AdapterFacts, JobCalls, Recorded, Stage } from './facts.ts';

/** A client of one provider that follows a script, in virtual time. */
export interface Session {
  readonly kinora: Kinora;
  readonly clock: FakeClock;
  readonly api: ScriptedTransport;
  /** Accepts submits and answers for the job as it goes through these stages; the last one stays. */
  play(...stages: readonly [Stage, ...Stage[]]): void;
  /** From now on, answers for the job as at this stage. */
  answer(stage: Stage): void;
  /** Submits the minimal request and notes all that the job tells. */
  submit(options?: SubmitOptions): Promise<Job>;
  /** A job from its handle. */
  resume(ref: JobRef): Job;
  /** The typed error that a promise ends in. */
  failure(of: Promise<unknown>): Promise<KinoraError>;
  submits(): number;
  checks(): number;
  /** Fails when a key got out, or went to where it does not belong. */
  close(): void;
}

/** A job with all that it has told. */
export interface Job {
  readonly job: VideoJob<Clip>;
  readonly snapshots: JobSnapshot[];
  readonly warnings: string[];
}

export interface SessionOptions {
  readonly apiKey?: string;
  readonly baseUrl?: string;
}

/** Of the form `id:secret`, so that a provider that takes such keys is tried with one. */
export const API_KEY = 'contract-key-id:contract-secret/0815';

export function openSession(facts: AdapterFacts, options: SessionOptions = {}): Session {
  const { apiKey = API_KEY, baseUrl } = options;
  const clock = createFakeClock({ auto: true });
  const api = createScriptedTransport();
  const told: unknown[] = [];
  const provider = facts.provider({
    apiKey,
    ...(baseUrl !== undefined && { baseUrl }),
    // The rate of an account is kept in real time.
    limits: { submitsPerMinute: 10_000 },
  });
  const kinora: Kinora = createKinora({
    providers: [provider],
    transport: clock.holding(api.transport),
    fetch: api.fetch,
    clock,
    random: () => CHANCE,
  });

  const observe = (job: VideoJob<Clip>): Job => {
    const observed: Job = { job, snapshots: [], warnings: [] };
    told.push(observed, job.ref);
    return observed;
  };
  return {
    kinora,
    clock,
    api,
    play(...stages) {
      api.on(facts.calls.submit, answerOf(facts.submit.accepted));
      answer(api, facts, stages);
    },
    answer: (stage) => answer(api, facts, [stage]),
    submit: async (submitting) =>
      observe(await kinora.submit(facts.requests.minimal.request, submitting)),
    resume: (ref) => observe(kinora.resume(ref)),
    async failure(of) {
      const error = await errorOf(of);
      told.push(error);
      return error;
    },
    submits: () => api.callsTo(facts.calls.submit).length,
    checks: () => checksIn(api, facts),
    close() {
      expect(api.unexpected, 'calls that no rule expects').toEqual([]);
      expectKeyKept(told, apiKey);
      expectKeyAtHome(api, facts, { apiKey, baseUrl });
    },
  };
}

/** Notes what a job tells, from now on, while asking goes on. */
export function listen({ job, snapshots, warnings }: Job): () => void {
  const offs = [
    job.on('state', (snapshot) => void snapshots.push(snapshot)),
    job.on('warning', (warning) => void warnings.push(warning)),
  ];
  return () => offs.forEach((off) => off());
}

/** A handle as another process reads it. */
export function throughJson(ref: JobRef | undefined): JobRef {
  // What was a handle before is one after.
  return JSON.parse(JSON.stringify(ref)) as JobRef;
}

export function answerOf({ status = 200, headers, body }: Recorded): Answer {
  return json(status, body, headers);
}

/** Answers in turn for both spellings of the endpoints, with and without links. */
function answer(
  api: ScriptedTransport,
  facts: AdapterFacts,
  stages: readonly [Stage, ...Stage[]],
): void {
  const [first, ...rest] = stages;
  for (const calls of callSets(facts)) {
    api.on(calls.check, answerOf(first.check), ...rest.map(({ check }) => answerOf(check)));
    const [result, ...more] = stages.flatMap((stage) => stage.result ?? []);
    if (calls.result !== undefined && result !== undefined) {
      api.on(calls.result, answerOf(result), ...more.map(answerOf));
    }
  }
}

export function callSets({ calls, callsWithoutLinks }: AdapterFacts): readonly JobCalls[] {
  return callsWithoutLinks === undefined ? [calls] : [calls, callsWithoutLinks];
}

function checksIn(api: ScriptedTransport, facts: AdapterFacts): number {
  const endpoints = [...new Set(callSets(facts).map(({ check }) => check))];
  return endpoints.flatMap((endpoint) => api.callsTo(endpoint)).length;
}

async function errorOf(promise: Promise<unknown>): Promise<KinoraError> {
  const outcome = await promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  if ('value' in outcome) expect.fail('a KinoraError was expected, and there was none');
  const { error } = outcome;
  if (!isKinoraError(error))
    throw new Error(`not a KinoraError: ${inspect(error)}`, { cause: error });
  return error;
}

/** Searches everything that a caller could see or log, to any depth. */
function expectKeyKept(told: readonly unknown[], apiKey: string): void {
  const options = { depth: Infinity, showHidden: true, maxStringLength: null } as const;
  const seen = inspect(told, { ...options, maxArrayLength: null });
  for (const part of [apiKey, ...apiKey.split(':')]) {
    expect(seen.includes(part), 'the key is in what was told').toBe(false);
  }
}

function expectKeyAtHome(
  api: ScriptedTransport,
  facts: AdapterFacts,
  { apiKey, baseUrl }: { readonly apiKey: string; readonly baseUrl: string | undefined },
): void {
  const hosts = Object.values(facts.provider().adapter.hosts);
  const homes = (baseUrl === undefined ? hosts : [baseUrl]).map((host) => new URL(host).origin);
  for (const { method, url, origin, headers, body } of api.calls) {
    const isSigned = JSON.stringify(headers).includes(apiKey);
    expect(isSigned, `the key at ${method} ${url}`).toBe(homes.includes(origin));
    expect(JSON.stringify(body) ?? '', 'the body').not.toContain(apiKey);
    expect(decodeURIComponent(url), 'the URL').not.toContain(apiKey);
  }
}
