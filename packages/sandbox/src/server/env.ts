import type { HttpBindings } from '@hono/node-server';

/** What every route can reach: Node's own request and response. */
export interface Env {
  Bindings: HttpBindings;
}
