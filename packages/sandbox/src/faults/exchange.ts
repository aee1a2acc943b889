import type { Context } from 'hono';
import type { Env } from '../server/env.ts';

/** One HTTP exchange that a wire effect bends. */
export interface Exchange {
  readonly context: Context<Env>;
  /** Carries the call out and gives the true reply. */
  readonly answer: () => Promise<Response>;
}
