import * as z from 'zod/mini';

/** All it takes to pick a job up again in another process. Plain JSON. */
export const JobRef = z.object({
  version: z.literal(1),
  /** Kinora's own id of the job. */
  id: z.string(),
  provider: z.string(),
  model: z.string(),
  apiVersion: z.optional(z.string()),
  /** The provider's id. Absent while it is not known whether the provider has the job. */
  requestId: z.optional(z.string()),
  /** Where the provider said to ask. Never trusted with a key off the configured origin. */
  links: z.optional(
    z.object({
      check: z.optional(z.string()),
      result: z.optional(z.string()),
      cancel: z.optional(z.string()),
    }),
  ),
  /** When the submit left, in milliseconds since 1970; at most what a date can hold. */
  submittedAt: z.number().check(z.gte(0), z.lte(8.64e15)),
  /** Tells API keys apart without revealing them. */
  account: z.optional(z.string()),
  /** What was asked of the picture, to compare with what came. */
  asked: z.optional(
    z.object({
      width: z.optional(z.number()),
      height: z.optional(z.number()),
      durationSeconds: z.optional(z.number()),
      frames: z.optional(z.number()),
      fps: z.optional(z.number()),
      audio: z.optional(z.boolean()),
    }),
  ),
  /** List price at submit, in millionths of a US dollar. */
  estimateMicroUsd: z.optional(z.number()),
  /** The model is not in the catalogue. */
  unverified: z.optional(z.boolean()),
});
export type JobRef = z.infer<typeof JobRef>;
export type JobLinks = NonNullable<JobRef['links']>;
export type Asked = NonNullable<JobRef['asked']>;
