import type { Connection } from '../engine/connection.ts';
import type { Clock } from '../flow/clock.ts';
import type { JobStore } from '../store/job-store.ts';

/** What webhooks need from outside. */
export interface WebhookPorts {
  readonly store: Pick<JobStore, 'attemptByToken' | 'job' | 'attemptsOf' | 'evidenceOf' | 'commit'>;
  /** `undefined` for a provider that the client was not made with. */
  readonly connectionOf: (provider: string) => Connection | undefined;
  /** By provider; any one of them may have signed, so that a new one can replace an old one. */
  readonly secrets: Readonly<Record<string, readonly string[]>>;
  readonly clock: Clock;
  /** Somebody should ask the provider how this attempt stands; called after it is all stored. */
  readonly onHint: (attemptId: string) => void;
}

/** What `kinora.webhooks` is. */
export interface Webhooks {
  /**
   * Takes what a provider sends to the address of a job. Rejects only where the client
   * cannot be opened, as with options that are wrong.
   * @example export const POST = (request: Request) => kinora.webhooks.handle(request)
   */
  handle(request: Request): Promise<Response>;
  /**
   * The same for Express and `node:http`. Before it, nothing may have read the body.
   * @example app.post('/hooks/:provider/:token', kinora.webhooks.listener)
   */
  readonly listener: (request: NodeRequest, response: NodeResponse) => Promise<void>;
}

/** What is used of a request of Node's HTTP server; all of them have it. */
export interface NodeRequest {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  [Symbol.asyncIterator](): AsyncIterator<Uint8Array>;
}

/** What is used of a response of Node's HTTP server. */
export interface NodeResponse {
  writeHead(status: number, headers: Readonly<Record<string, string>>): unknown;
  end(): unknown;
}
