import * as z from 'zod/mini';
import type { Asked, JobLinks, JobRef } from './job-ref.ts';

const text = z.optional(z.string());
const number = z.optional(z.number());

export const linksSchema: z.ZodMiniType<JobLinks> = z.object({
  check: text,
  result: text,
  cancel: text,
});

export const askedSchema: z.ZodMiniType<Asked> = z.object({
  width: number,
  height: number,
  durationSeconds: number,
  frames: number,
  fps: number,
  audio: z.optional(z.boolean()),
});

export const jobRefSchema: z.ZodMiniType<JobRef> = z.object({
  version: z.literal(1),
  id: z.string(),
  provider: z.string(),
  model: z.string(),
  apiVersion: text,
  requestId: text,
  links: z.optional(linksSchema),
  submittedAt: z.number().check(z.gte(0), z.lte(8.64e15)),
  account: text,
  asked: z.optional(askedSchema),
  estimateMicroUsd: number,
  unverified: z.optional(z.boolean()),
});
