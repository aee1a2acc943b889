import type { Clock } from '../../src/flow/clock.ts';
import type { HttpCall, HttpFailure, HttpReply, Transport } from '../../src/transport/transport.ts';

/** What becomes of one submit: whether the provider takes the job, and what it answers. */
export const FATES = [
  'taken',
  'taken-slowly',
  'reply-lost',
  'gateway',
  'silent',
  'not-taken',
  'refused',
  'limited',
  'never-sent',
] as const;
export type Fate = (typeof FATES)[number];
export const STATES = ['working', 'done', 'broken', 'stopped'] as const;
export type RemoteState = 'waiting' | (typeof STATES)[number];

/** A job that a provider has taken, and will bill unless it says otherwise. */
export interface RemoteJob {
  readonly id: string;
  readonly provider: string;
  readonly prompt: string;
  readonly body: unknown;
  readonly takenAt: number;
  /** Where to call when it ends. */
  readonly callUrl: string | undefined;
  state: RemoteState;
}

/** Two imaginary providers, and what they will bill. */
export interface Market {
  readonly jobs: RemoteJob[];
  /** What becomes of the next submits; the others are taken. */
  readonly fates: Fate[];
  readonly transport: Transport;
}

export const PRICE_MICRO_USD = 400_000;
/** How long a job may be missing in the list. */
export const LAG_MS = 20_000;
const SUBMIT_TIMEOUT_MS = 30_000;

export function createMarket(clock: Clock, onPost: (call: HttpCall) => void): Market {
  const jobs: RemoteJob[] = [];
  const fates: Fate[] = [];
  const take = (call: HttpCall): RemoteJob => {
    const url = new URL(call.url);
    const body: { readonly prompt: string } = JSON.parse(String(call.body));
    const job: RemoteJob = {
      id: `remote-${jobs.length + 1}`,
      provider: providerOf(url),
      prompt: body.prompt,
      body,
      takenAt: clock.now(),
      callUrl: url.searchParams.get('call') ?? undefined,
      state: 'waiting',
    };
    jobs.push(job);
    return job;
  };
  const submit = async (call: HttpCall): Promise<HttpReply | HttpFailure> => {
    const fate = fates.shift() ?? 'taken';
    if (fate === 'never-sent') return failure('no');
    onPost(call);
    if (fate === 'refused') return reply(402, { problem: 'broke' });
    if (fate === 'limited') return reply(429, { problem: 'busy' }, { 'retry-after': '5' });
    if (fate === 'not-taken') return failure('unknown');
    const { id } = take(call);
    if (fate === 'gateway') return reply(502, '<html>');
    if (fate === 'reply-lost') return failure('unknown');
    if (fate === 'taken-slowly') await clock.sleep(SUBMIT_TIMEOUT_MS / 2);
    if (fate === 'taken' || fate === 'taken-slowly') return reply(202, { id });
    await clock.sleep(SUBMIT_TIMEOUT_MS);
    return failure('unknown');
  };
  const ask = (call: HttpCall): HttpReply => {
    const url = new URL(call.url);
    const own = jobs.filter(({ provider }) => provider === providerOf(url));
    if (url.pathname === '/v1/jobs') return reply(200, { items: own.flatMap(listed(clock)) });
    const job = own.find(({ id }) => url.pathname === `/v1/jobs/${id}`);
    if (job === undefined) return reply(404, { problem: 'unknown' });
    if (call.method === 'DELETE') return stop(job);
    return reply(200, told(job));
  };
  return {
    jobs,
    fates,
    transport: async (call) => (call.method === 'POST' ? submit(call) : ask(call)),
  };
}

export function videoOf({ id }: RemoteJob): string {
  return `https://cdn.example/${id}.mp4`;
}

/** One of the two bills nothing for a job that broke, and says so. */
export function isBilled({ provider, state }: RemoteJob): boolean {
  return !(provider === 'lister' && state === 'broken');
}

function providerOf({ hostname }: URL): string {
  return hostname.split('.')[1] ?? '';
}

function listed({ now }: Clock) {
  return ({ id, takenAt, body }: RemoteJob) =>
    takenAt + LAG_MS > now() ? [] : [{ id, at: takenAt, model: 'lister/fox', input: body }];
}

function told(job: RemoteJob) {
  const { state } = job;
  if (state === 'done') return { state, video: videoOf(job), microUsd: PRICE_MICRO_USD };
  return { state, ...(!isBilled(job) && { microUsd: 0 }) };
}

function stop(job: RemoteJob): HttpReply {
  if (job.state === 'done' || job.state === 'broken') return reply(400, { problem: 'over' });
  // One of the two hears the wish and goes on.
  if (job.provider === 'lister') job.state = 'stopped';
  return reply(200, { state: job.provider === 'lister' ? 'stopping' : 'heard' });
}

function reply(
  status: number,
  json: unknown,
  headers: Readonly<Record<string, string>> = {},
): HttpReply {
  return { kind: 'reply', status, headers, json, excerpt: '' };
}

function failure(sent: HttpFailure['sent']): HttpFailure {
  return { kind: 'failure', sent, reason: 'network', message: 'lost', cause: undefined };
}
