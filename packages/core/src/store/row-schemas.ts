import * as z from 'zod/mini';
import { ERROR_CODES, type ErrorCode } from '../errors/error-codes.ts';
import type { Asked, JobLinks } from '../job/job-ref.ts';
import type { AttemptRow, Evidence, HealthRow, JobOptions, JobRow, OutputRow } from './rows.ts';

/** One schema a field, none left out; fields that a later release adds pass as they are. */
type Shape<Row> = { readonly [Field in keyof Row]-?: z.ZodMiniType<Row[Field]> };

const text = z.string();
const number = z.number();
const count = z.int().check(z.gte(0));
const yesOrNo = z.boolean();

const links: z.ZodMiniType<JobLinks> = z.object({
  check: z.optional(text),
  result: z.optional(text),
  cancel: z.optional(text),
});

const asked: z.ZodMiniType<Asked> = z.object({
  width: z.optional(number),
  height: z.optional(number),
  durationSeconds: z.optional(number),
  frames: z.optional(number),
  fps: z.optional(number),
  audio: z.optional(yesOrNo),
});

const charge = ['no', 'unknown', 'yes'] as const;

// The keys of the table are the codes, which its type loses.
const codes = Object.keys(ERROR_CODES) as ErrorCode[];

const errorRecord = z.looseObject({
  code: z.enum(codes),
  message: text,
  phase: z.enum([
    'validate',
    'reserve',
    'upload',
    'submit',
    'check',
    'result',
    'cancel',
    'wait',
    'download',
    'inspect',
    'webhook',
    'store',
  ]),
  mayHaveCharged: z.enum(charge),
  httpStatus: z.optional(number),
  providerCode: z.optional(text),
  issues: z.optional(z.array(z.object({ field: text, given: text, allowed: text }))),
});

const jobOptions = {
  providers: z.array(text),
  adjust: z.optional(z.enum(['strict', 'nearest'])),
  onUnsupported: z.optional(z.enum(['error', 'warn'])),
  onUnknownSubmit: z.enum(['reconcile', 'park', 'resubmit']),
  fallbackOn: z.array(z.enum(['content_rejected', 'unauthenticated'])),
  allowDoubleSpend: yesOrNo,
  expectedMicroUsd: z.optional(number),
  maxCostMicroUsd: z.optional(number),
  budget: z.optional(text),
  saveAs: z.optional(text),
} satisfies Shape<JobOptions>;

export const jobShape = {
  id: text,
  version: count,
  state: z.enum(['open', 'succeeded', 'failed', 'cancelled', 'parked']),
  idempotencyKey: z.optional(text),
  requestHash: text,
  request: z.optional(z.unknown()),
  options: z.looseObject(jobOptions),
  createdAt: number,
  deadlineAt: z.optional(number),
  cancelRequested: yesOrNo,
  skipped: z.optional(z.array(z.looseObject({ provider: text, reason: text }))),
  error: z.optional(errorRecord),
} satisfies Shape<JobRow>;

const videoFile = z.looseObject({
  url: text,
  mediaType: z.optional(text),
  sizeBytes: z.optional(number),
  nsfw: z.optional(yesOrNo),
});

const jobOutput = z.looseObject({
  videos: z.array(videoFile),
  seed: z.optional(z.union([number, text])),
  actualMicroUsd: z.optional(number),
  raw: z.unknown(),
});

export const attemptShape = {
  id: text,
  jobId: text,
  version: count,
  number: count,
  state: z.enum([
    'intent',
    'submitting',
    'unconfirmed',
    'queued',
    'running',
    'succeeded',
    'refused',
    'failed',
    'cancelled',
    'parked',
  ]),
  charged: z.enum([...charge, 'refund-pending', 'refunded']),
  provider: text,
  model: text,
  apiVersion: z.optional(text),
  unverified: z.optional(yesOrNo),
  account: z.optional(text),
  token: text,
  body: z.optional(z.unknown()),
  bodyHash: z.optional(text),
  seed: z.optional(number),
  asked: z.optional(asked),
  adjusted: z.array(z.looseObject({ field: text, asked: z.unknown(), sent: z.unknown() })),
  unsupported: z.array(z.looseObject({ field: text, reason: text })),
  estimateMicroUsd: z.optional(number),
  actualMicroUsd: z.optional(number),
  holdMicroUsd: number,
  budget: z.optional(text),
  sends: count,
  createdAt: number,
  sentAt: z.optional(number),
  requestId: z.optional(text),
  links: z.optional(links),
  providerState: z.optional(text),
  queuePosition: z.optional(number),
  owner: z.optional(text),
  takeovers: count,
  doubt: z.optional(z.object({ code: z.enum(codes), since: number, times: count })),
  nextAt: number,
  endedAt: z.optional(number),
  seenAt: z.optional(number),
  ranMs: z.optional(number),
  output: z.optional(jobOutput),
  error: z.optional(errorRecord),
} satisfies Shape<AttemptRow>;

export const evidenceShape = {
  attemptId: text,
  at: number,
  kind: z.enum(['submit', 'check', 'webhook', 'search', 'ledger', 'cancel']),
  requestId: z.optional(text),
  text,
} satisfies Shape<Evidence>;

export const outputShape = {
  attemptId: text,
  index: count,
  path: text,
  sizeBytes: count,
  sha256: text,
  at: number,
} satisfies Shape<OutputRow>;

export const healthShape = {
  provider: text,
  version: count,
  record: z.unknown(),
} satisfies Shape<HealthRow>;
