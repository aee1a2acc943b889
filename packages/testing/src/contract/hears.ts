import { expect } from 'vitest';
import { lost } from '../answers.ts';
import type { AdapterFacts, WebhookFacts } from './facts.ts';
import { factsOf, skipsWithout } from './lost.ts';
import type { OpenSession, Rule } from './rule.ts';
import { answerOf, HOOKS, throughJson, type Session } from './session.ts';
import { someTwistsOf } from './survives.ts';

const skips = skipsWithout('webhook', 'it calls nobody back');

/** A provider that calls back is heard when it has signed what it says. */
export const HEARS: readonly Rule[] = [
  {
    title: 'gives its address with the submit, percent-encoded, and nowhere else',
    skips,
    async holds(facts, open) {
      const { query } = factsOf(facts, 'webhook');
      const session = open({ webhooks: true });
      session.play(facts.job.succeeded);
      const { job } = await session.submit();
      await job.wait();
      const [submit, ...others] = session.api.calls;
      const address = addressIn(session, query);
      const { origin, pathname, search } = new URL(address);
      expect(origin + search).toBe(new URL(HOOKS).origin + new URL(HOOKS).search);
      expect(pathname).toMatch(new RegExp(`^/hooks/${job.ref.provider}/[\\w-]{20,}$`));
      const [, path = ''] = facts.calls.submit.split(' ');
      const mark = path.includes('?') ? '&' : '?';
      expect(submit?.path).toBe(`${path}${mark}${query}=${encodeURIComponent(address)}`);
      expect(submit?.body).toEqual(facts.requests.minimal.body);
      const { url: _url, path: _path, ...rest } = submit ?? {};
      expect(decodeURIComponent(JSON.stringify([rest, others]))).not.toContain('app.example');
    },
  },
  {
    title: 'knows a job whose reply was lost by a signed delivery, and pays once',
    skips,
    async holds(facts, open) {
      const webhook = factsOf(facts, 'webhook');
      for (const delivery of webhook.deliveries) {
        const { session, address, ref } = await parkedJob(facts, open, webhook);
        const body = JSON.stringify(delivery);
        const headers = await webhook.signs(body, seconds(session));
        expect(await deliver(session, { address, body, headers }), body).toBe(200);
        session.play(facts.job.succeeded);
        const clip = await session.resume(ref).job.wait();
        expect(clip.ref.requestId, body).toBe(facts.submit.requestId);
        expect(clip.videos).toEqual(facts.job.output.videos);
        expect(session.submits()).toBe(1);
      }
    },
  },
  {
    title:
      'believes nothing that its provider has not signed as it is, or signed long ago (F3, F4)',
    skips,
    async holds(facts, open) {
      const webhook = factsOf(facts, 'webhook');
      const { session, address, ref } = await parkedJob(facts, open, webhook);
      const calls = session.api.calls.length;
      for (const { what, body, headers } of await forgeries(webhook, seconds(session))) {
        expect(await deliver(session, { address, body, headers }), what).toBe(401);
      }
      const [job] = await session.kinora.jobs();
      expect(job?.snapshot).toMatchObject({ ref: { id: ref.id }, state: 'parked' });
      expect(job?.snapshot.ref.requestId).toBeUndefined();
      const asked = session.api.calls.slice(calls).map(({ method, url }) => `${method} ${url}`);
      expect(asked).toEqual(webhook.keys === undefined ? [] : [webhook.keys.call]);
    },
  },
  {
    title: 'takes signed deliveries with anything anywhere (J8, J9)',
    skips,
    async holds(facts, open) {
      const webhook = factsOf(facts, 'webhook');
      const [body] = webhook.deliveries;
      let { session, address } = await parkedJob(facts, open, webhook);
      for (const twisted of someTwistsOf({ body })) {
        const sent = JSON.stringify(twisted.body) ?? '';
        const headers = await webhook.signs(sent, seconds(session));
        expect(await deliver(session, { address, body: sent, headers }), sent).toBe(200);
        const [job] = await session.kinora.jobs();
        expect(['parked', 'queued'], sent).toContain(job?.snapshot.state);
        expect(session.submits(), sent).toBe(1);
        if (job?.snapshot.state === 'parked') continue;
        ({ session, address } = await parkedJob(facts, open, webhook));
      }
    },
  },
];

/** A job whose reply was lost and that nobody looks for, and where its provider was to call. */
async function parkedJob(facts: AdapterFacts, open: OpenSession, { query, keys }: WebhookFacts) {
  const session = open({ webhooks: true });
  if (keys !== undefined) session.api.on(keys.call, answerOf(keys.reply));
  session.play(facts.job.queued);
  session.api.on(`${facts.calls.submit}*`, lost());
  const error = await session.failure(session.submit({ onUnknownSubmit: 'park' }));
  expect(error.code).toBe('submit_unknown');
  return { session, address: addressIn(session, query), ref: throughJson(error.job) };
}

function addressIn({ api }: Session, query: string): string {
  const [submit] = api.calls;
  return new URL(submit?.url ?? 'about:blank').searchParams.get(query) ?? 'about:blank';
}

interface Delivery {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

async function deliver(
  { kinora }: Session,
  { address, body, headers }: Delivery & { readonly address: string },
): Promise<number> {
  const sent = { 'content-type': 'application/json', ...headers };
  const request = new Request(address, { method: 'POST', headers: sent, body });
  return (await kinora.webhooks.handle(request)).status;
}

const TOO_OLD_SECONDS = 600;

/** What somebody can make of a delivery who has no key. */
async function forgeries(
  { signs, deliveries }: WebhookFacts,
  at: number,
): Promise<readonly (Delivery & { readonly what: string })[]> {
  const body = JSON.stringify(deliveries[0]);
  const headers = await signs(body, at);
  const without = (name: string) =>
    Object.fromEntries(Object.entries(headers).filter(([each]) => each !== name));
  return [
    { what: 'no signature', body, headers: {} },
    { what: 'another body', body: `${body} `, headers },
    { what: 'an old delivery', body, headers: await signs(body, at - TOO_OLD_SECONDS) },
    { what: 'a delivery of tomorrow', body, headers: await signs(body, at + TOO_OLD_SECONDS) },
    ...Object.entries(headers).flatMap(([name, value]) => [
      { what: `no ${name}`, body, headers: without(name) },
      { what: `another ${name}`, body, headers: { ...headers, [name]: changed(value) } },
    ]),
  ];
}

/** The same text with another digit at its end. */
function changed(value: string): string {
  return value.slice(0, -1) + (value.endsWith('1') ? '2' : '1');
}

function seconds({ clock }: Session): number {
  return Math.floor(clock.now() / 1000);
}
