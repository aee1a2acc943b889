import * as z from 'zod/mini';
import { MOST_CALLS, MOST_STARTED, MOST_TURNS, SHUT, type Breaker } from './breaker.ts';

/** What is known of how one provider does, over all processes that share a store. Plain JSON. */
export interface Health {
  readonly version: 1;
  readonly breakers: Readonly<Record<Kind, Breaker>>;
  /** The account has no money left. */
  readonly unfunded?: { readonly account?: string | undefined; readonly until: number } | undefined;
  /** The account's key was refused. */
  readonly barred?: { readonly account?: string | undefined } | undefined;
  /** Models that the provider does not run at present. */
  readonly models: readonly { readonly model: string; readonly until: number }[];
}

/**
 * What is counted apart: submits, questions about jobs, the ends of jobs, and whether the provider
 * could be reached at all, which our own network decides as well.
 */
export type Kind = (typeof KINDS)[number];
export const KINDS = ['submit', 'check', 'job', 'network'] as const;

/** Of whom nothing is known. */
export const HEALTHY: Health = {
  version: 1,
  breakers: { submit: SHUT, check: SHUT, job: SHUT, network: SHUT },
  models: [],
};

/** More models than one client calls; the oldest are forgotten. */
export const MOST_MODELS = 100;

/** Reads a record of a store. One that this version cannot read knows nothing. */
export function readHealth(record: unknown): Health {
  const read = schema.safeParse(record);
  return read.success ? read.data : HEALTHY;
}

const count = (most: number) => z.int().check(z.gte(1), z.lte(most));
const breaker = z.object({
  calls: z
    .array(z.object({ at: z.number(), isFailed: z.boolean(), isSlow: z.boolean() }))
    .check(z.maxLength(MOST_CALLS)),
  open: z.optional(
    z.object({
      since: z.number(),
      until: z.number(),
      times: count(Number.MAX_SAFE_INTEGER),
      turns: count(MOST_TURNS),
      started: z.array(z.number()).check(z.maxLength(MOST_STARTED)),
    }),
  ),
});
const account = z.optional(z.string());
const schema = z.object({
  version: z.literal(1),
  breakers: z.object({ submit: breaker, check: breaker, job: breaker, network: breaker }),
  unfunded: z.optional(z.object({ account, until: z.number() })),
  barred: z.optional(z.object({ account })),
  models: z
    .array(z.object({ model: z.string(), until: z.number() }))
    .check(z.maxLength(MOST_MODELS)),
}) satisfies z.core.$ZodType<Health>;
