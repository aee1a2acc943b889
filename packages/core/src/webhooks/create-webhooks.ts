import type { Webhook, WebhookNews } from '../contract/webhook.ts';
import type { Connection } from '../engine/connection.ts';
import type { Clock } from '../flow/clock.ts';
import type { AttemptRow } from '../store/rows.ts';
import { readJson } from '../transport/read-json.ts';
import { redactor } from '../transport/redact.ts';
import { keepNews } from './keep-news.ts';
import { createKeyring, type Keyring } from './keyring.ts';
import { answerNode } from './node-listener.ts';
import { readBody } from './read-body.ts';
import { verify } from './verify.ts';
import type { WebhookPorts, Webhooks } from './webhook-ports.ts';

/** Takes the webhooks of all providers; what they say is checked, kept and then only a hint. */
export function createWebhooks(ports: WebhookPorts): Webhooks {
  const desk: Desk = {
    ports,
    keyring: createKeyring(ports.clock),
    mayHint: createHintLimit(ports.clock),
  };
  const handle: Webhooks['handle'] = async (request) => {
    try {
      return await take(desk, request);
    } catch {
      // The store is out of reach: the provider sends it again.
      return reply(500);
    }
  };
  return { handle, listener: (request, response) => answerNode(handle, request, response) };
}

interface Desk {
  readonly ports: WebhookPorts;
  readonly keyring: Keyring;
  readonly mayHint: (attemptId: string) => boolean;
}

async function take(desk: Desk, request: Request): Promise<Response> {
  const { clock, secrets } = desk.ports;
  if (request.method !== 'POST') return reply(405, { allow: 'POST' });
  const addressee = await findAddressee(desk.ports, request.url);
  if (addressee === undefined) return reply(404);
  if (!mayBeJson(request.headers.get('content-type'))) return reply(415);
  const body = await readBody(request, clock);
  if (body.kind === 'refused') return reply(body.httpStatus);

  const { connection, webhook, attempt } = addressee;
  const { id } = connection.adapter;
  const own = Object.hasOwn(secrets, id) ? (secrets[id] ?? []) : [];
  const headers = Object.fromEntries(request.headers);
  const delivery = { connection, signature: webhook.signature, headers, body: body.bytes };
  const verdict = await verify(delivery, { clock, keyring: desk.keyring, secrets: own });
  switch (verdict) {
    case 'forged':
      return reply(401);
    case 'no-keys':
      return reply(503);
    case 'unsigned':
      if (isWorthAsking(attempt, newsIn(webhook, body.bytes, own))) hint(desk, attempt.id, true);
      return reply(200);
    case 'signed': {
      const news = newsIn(webhook, body.bytes, secretsOf(addressee, own));
      const isNew = await keepNews(desk.ports, attempt, news);
      if (isNew && !ENDED.includes(attempt.state)) hint(desk, attempt.id);
      return reply(200);
    }
  }
}

const ENDED: readonly AttemptRow['state'][] = ['succeeded', 'failed', 'cancelled'];

interface Addressee {
  readonly connection: Connection;
  readonly webhook: Webhook;
  readonly attempt: AttemptRow;
}

/** Whom an address that ends in `/<provider>/<token>` means. */
async function findAddressee(
  { connectionOf, store }: WebhookPorts,
  url: string,
): Promise<Addressee | undefined> {
  if (!URL.canParse(url)) return undefined;
  const [, provider, token] = /\/([\w-]{1,64})\/([\w-]{1,256})$/.exec(new URL(url).pathname) ?? [];
  if (provider === undefined || token === undefined) return undefined;
  const connection = connectionOf(provider);
  const webhook = connection?.adapter.webhook;
  if (connection === undefined || webhook === undefined) return undefined;
  const attempt = await store.attemptByToken(token);
  return attempt?.provider === provider ? { connection, webhook, attempt } : undefined;
}

/** No provider documents the header, so a delivery without one is read too. */
function mayBeJson(contentType: string | null): boolean {
  return contentType === null || /^application\/([\w.-]+\+)?json\s*(;|$)/i.test(contentType);
}

/** What no row may hold: what signs, as it is given and as it is used, the token, the API key. */
function secretsOf(
  { connection, webhook, attempt }: Addressee,
  own: readonly string[],
): readonly string[] {
  const { key } = webhook.signature;
  const texts = key.kind === 'secret' ? own.map(key.textOf) : [];
  return [...own, ...texts, attempt.token, ...apiKeyOf(connection)];
}

/** A process that only takes webhooks may have none. */
function apiKeyOf({ apiKey }: Connection): readonly string[] {
  try {
    return [apiKey()];
  } catch {
    return [];
  }
}

/** A signed body that says nothing readable is still word of its attempt. */
function newsIn(webhook: Webhook, bytes: Uint8Array, secrets: readonly string[]): WebhookNews {
  try {
    const json = readJson(new TextDecoder().decode(bytes), redactor(secrets));
    return webhook.reads({ status: 200, headers: {}, json }) ?? { requestIds: [] };
  } catch {
    return { requestIds: [] };
  }
}

/** Whoever knows a job's address can write this, so it may bring about a question and no more. */
function isWorthAsking({ state, requestId }: AttemptRow, { requestIds }: WebhookNews): boolean {
  const isGoing = state === 'queued' || state === 'running';
  return isGoing && requestId !== undefined && requestIds.includes(requestId);
}

function hint({ ports, mayHint }: Desk, attemptId: string, isLimited = false): void {
  if (isLimited && !mayHint(attemptId)) return;
  // What follows from a hint is no part of the answer, and its troubles are not the provider's.
  void Promise.resolve(attemptId)
    .then(ports.onHint)
    .catch(() => {});
}

const BETWEEN_HINTS_MS = 10_000;
const MOST_REMEMBERED = 1000;

/** One unsigned hint an attempt in ten seconds: a flood of them must not become one of questions. */
function createHintLimit(clock: Clock): (attemptId: string) => boolean {
  const lastAt = new Map<string, number>();
  return (attemptId) => {
    const now = clock.now();
    if (now - (lastAt.get(attemptId) ?? -Infinity) < BETWEEN_HINTS_MS) return false;
    lastAt.delete(attemptId);
    lastAt.set(attemptId, now);
    const [oldest] = lastAt.keys();
    if (lastAt.size > MOST_REMEMBERED && oldest !== undefined) lastAt.delete(oldest);
    return true;
  };
}

function reply(status: number, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(null, { status, headers });
}
