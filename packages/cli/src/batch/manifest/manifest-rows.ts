import type { JobRef } from 'kinora';
import * as z from 'zod/mini';
import { outputIssue } from '../plan/output-name.ts';

/** What the first line of a manifest says of its batch. */
export const ManifestHead = z.object({
  kind: z.literal('batch'),
  version: z.literal(1),
  /** Part of the name of each of its jobs in the store. */
  batch: z.string().check(z.regex(/^[\w-]{1,64}$/)),
  /** The name of the file that it was made from. */
  source: z.string(),
  world: z.enum(['paid', 'sandbox']),
  /** Where its jobs are kept; absent where they ended with the command. */
  store: z.optional(z.string()),
  /** The ceiling over all of it. */
  maxCostUsd: z.optional(z.number()),
});
export type ManifestHead = z.infer<typeof ManifestHead>;

/** How a line stands. `waiting`: nothing was sent for it, or it came to nothing at no cost. */
export const LINE_STATES = ['waiting', 'open', 'done', 'failed', 'parked', 'invalid'] as const;
export type LineState = (typeof LINE_STATES)[number];

/** What became of one line. */
export const ManifestRow = z.object({
  kind: z.literal('line'),
  /** Its number in the batch file; absent once it is no longer in it. */
  line: z.optional(z.int()),
  id: z.optional(z.string()),
  /** Of what it asks for. */
  digest: z.string(),
  /** Which of the lines that ask for the same, from 1. */
  copy: z.int(),
  /** From the output folder on; empty for a line that could not be read. */
  file: z.string().check(z.refine((file) => file === '' || outputIssue(file) === undefined)),
  state: z.enum(LINE_STATES),
  provider: z.optional(z.string()),
  model: z.optional(z.string()),
  /** What it came to, or may come to, in millionths of a US dollar. */
  costMicroUsd: z.optional(z.number()),
  /** Whether the provider has said so. */
  isBilled: z.optional(z.boolean()),
  charged: z.optional(z.enum(['no', 'unknown', 'yes', 'refund-pending', 'refunded'])),
  sizeBytes: z.optional(z.number()),
  sha256: z.optional(z.string()),
  /** The handle: `kinora.resume` picks the job up by it. */
  job: z.optional(z.custom<JobRef>((value) => typeof value === 'object' && value !== null)),
  error: z.optional(z.object({ code: z.string(), message: z.string() })),
});
export type ManifestRow = z.infer<typeof ManifestRow>;
