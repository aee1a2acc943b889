import {
  anything,
  flag,
  notNegative,
  oneOf,
  positive,
  required,
  text,
  whole,
  type FieldRule,
} from '../checks/field-rule.ts';
import { headers, headerValue } from '../checks/header-rules.ts';
import type { Provider } from '../provider.ts';
import type { Effect, Occasion } from './fault.ts';
import type { ErrorShape, FailureReason, OutputShape } from './job-effect.ts';
import type { RefusalReason } from './reply-effect.ts';

/** Where effects of one kind strike, and what they are told. */
export interface EffectRule {
  readonly on: readonly Occasion[];
  /** The only providers it means anything to; absent: all. */
  readonly providers?: readonly Provider[];
  readonly fields: Readonly<Record<string, FieldRule>>;
}

type FieldOf<Kind extends Effect['kind']> = Exclude<keyof Extract<Effect, { kind: Kind }>, 'kind'>;

type EffectRules = {
  readonly [Kind in Effect['kind']]: EffectRule & {
    readonly fields: Readonly<Record<FieldOf<Kind>, FieldRule>>;
  };
};

const WIRE = ['submit', 'check', 'result', 'cancel', 'upload', 'download', 'list'] as const;
const CALL = ['submit', 'check', 'result', 'cancel', 'upload', 'list'] as const;
const JOB = ['submit'] as const;
const WEBHOOK = ['webhook'] as const;

const httpStatus = whole(200, 599);
const fields = {} as const;

const reason = oneOf<FailureReason>({
  moderation: true,
  'invalid-input': true,
  'unreachable-media': true,
  internal: true,
  timeout: true,
});
const told = oneOf<ErrorShape>({ text: true, object: true, list: true, absent: true });
const shape = oneOf<OutputShape>({
  video: true,
  videos: true,
  url: true,
  nested: true,
  text: true,
  list: true,
});
const refusal = oneOf<RefusalReason>({
  unauthenticated: true,
  forbidden: true,
  'insufficient-funds': true,
  'invalid-input': true,
  'unknown-model': true,
  'unknown-job': true,
  'not-ready': true,
});

/** Every kind of effect. */
export const effectRules: EffectRules = {
  reset: { on: WIRE, fields: { accepted: required(flag) } },
  silence: { on: WIRE, fields: { accepted: required(flag) } },
  'server-error': { on: WIRE, fields: { accepted: required(flag), status: whole(500, 599) } },
  'rate-limit': { on: WIRE, fields: { retryAfter: headerValue } },
  html: { on: WIRE, fields },
  empty: { on: WIRE, fields },
  reply: { on: WIRE, fields: { status: httpStatus, headers, body: anything, accepted: flag } },
  truncate: {
    on: WIRE,
    fields: { bytes: whole(0), contentLength: oneOf({ whole: true, cut: true }) },
  },
  drip: {
    on: WIRE,
    fields: { chunkBytes: required(whole(1)), intervalMs: required(notNegative) },
  },
  'wrong-magic': { on: WIRE, fields },
  'gzip-bomb': { on: WIRE, fields: { sizeBytes: required(whole(0)) } },
  redirect: { on: WIRE, fields: { status: whole(300, 399), location: headerValue } },
  refuse: {
    on: CALL,
    providers: ['wavespeed', 'runcomfy'],
    fields: { reason: required(refusal), status: httpStatus },
  },
  stuck: { on: JOB, fields: { in: required(oneOf({ queue: true, run: true })) } },
  slow: { on: JOB, fields: { times: required(positive) } },
  flap: { on: JOB, fields },
  fail: { on: JOB, fields: { reason: required(reason), code: whole(0), told } },
  'no-output': { on: JOB, fields },
  'ignore-cancel': { on: JOB, fields },
  'output-shape': { on: JOB, providers: ['runcomfy'], fields: { shape: required(shape) } },
  'unknown-state': { on: ['check', 'result'], fields: { word: required(text) } },
  'list-lag': {
    on: ['list'],
    providers: ['fal', 'wavespeed'],
    fields: { lagMs: required(notNegative) },
  },
  'list-ended': { on: ['list'], providers: ['fal'], fields },
  lost: { on: WEBHOOK, fields },
  duplicate: { on: WEBHOOK, fields: { copies: required(whole(1)) } },
  forged: { on: WEBHOOK, fields },
  stale: { on: WEBHOOK, fields },
  late: { on: WEBHOOK, fields: { delayMs: required(notNegative) } },
};
