import { inspect } from 'node:util';
import {
  createKinora,
  isKinoraError,
  type Clip,
  type JobRef,
  type JobSnapshot,
  type Kinora,
  type KinoraError,
  type StepOutcome,
  type SubmitOptions,
  type VideoJob,
  type WebhookOptions,
} from '@kinora/core';
import { expect } from 'vitest';
import { json, type Answer } from '../answers.ts';
import { createFakeClock, type FakeClock } from '../fake-clock.ts';
import { createScriptedTransport, type ScriptedTransport } from '../scripted-transport.ts';
import { CHANCE } from './drawn-seed.ts';
import { expectKeyAtHome, expectKeyKept } from './expect-key.ts';
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
  /** Keeps the minimal request; nothing is sent. */
  plan(options?: SubmitOptions): Promise<StepOutcome>;
  /** Runs one step of a job, in which no time passes. */
  step(name: 'submit' | 'reconcile', jobId: string): Promise<StepOutcome>;
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
  /** The client takes webhooks at `HOOKS`. */
  readonly webhooks?: true;
}

/** With a query of its own, as the address of a caller may have one. */
export const HOOKS = 'https://app.example/hooks?from=a&to=b';

/** Of the form `id:secret`, so that a provider that takes such keys is tried with one. */
export const API_KEY = 'contract-key-id:contract-secret/0815';

/** When each session begins. */
export const STARTED_AT = Date.UTC(2026, 0, 1);

export function openSession(facts: AdapterFacts, options: SessionOptions = {}): Session {
  const { apiKey = API_KEY, baseUrl, webhooks } = options;
  const clock = createFakeClock({ start: STARTED_AT, auto: true });
  const api = createScriptedTransport();
  const told: unknown[] = [];
  const kinora = openClient(facts, { ...options, apiKey }, { clock, api });

  const observe = (job: VideoJob<Clip>): Job => {
    const observed: Job = { job, snapshots: [], warnings: [] };
    told.push(observed, job.ref);
    return observed;
  };
  const submitCall = webhooks ? `${facts.calls.submit}*` : facts.calls.submit;
  const stepped = async (outcome: Promise<StepOutcome>): Promise<StepOutcome> => {
    told.push(await outcome);
    return outcome;
  };
  return {
    kinora,
    clock,
    api,
    play(...stages) {
      api.on(submitCall, answerOf(facts.submit.accepted));
      answer(api, facts, stages);
    },
    answer: (stage) => answer(api, facts, [stage]),
    submit: async (submitting) =>
      observe(await kinora.submit(facts.requests.minimal.request, submitting)),
    plan: (planning) => stepped(kinora.steps.plan(facts.requests.minimal.request, planning)),
    step: (name, jobId) => stepped(kinora.steps[name](jobId)),
    resume: (ref) => observe(kinora.resume(ref)),
    async failure(of) {
      const error = await errorOf(of);
      told.push(error);
      return error;
    },
    submits: () => api.callsTo(submitCall).length,
    checks: () => checksIn(api, facts),
    close() {
      expect(api.unexpected, 'calls that no rule expects').toEqual([]);
      expectKeyKept(told, apiKey);
      expectKeyAtHome(api, facts, { apiKey, baseUrl });
    },
  };
}

function openClient(
  facts: AdapterFacts,
  { apiKey = API_KEY, baseUrl, webhooks }: SessionOptions,
  { clock, api }: Pick<Session, 'clock' | 'api'>,
): Kinora {
  const provider = facts.provider({
    apiKey,
    ...(baseUrl !== undefined && { baseUrl }),
    // The rate of an account is kept in real time.
    limits: { submitsPerMinute: 10_000 },
  });
  return createKinora({
    providers: [provider],
    // A call that is held open would hold the clock too.
    listen: false,
    transport: clock.holding(api.transport),
    fetch: api.fetch,
    clock,
    random: () => CHANCE,
    ...(webhooks && { webhooks: webhooksOf(facts) }),
  });
}

function webhooksOf({ provider, webhook }: AdapterFacts): WebhookOptions {
  const { secret } = webhook ?? {};
  const { id } = provider().adapter;
  return { url: HOOKS, secrets: secret === undefined ? {} : { [id]: [secret] } };
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
