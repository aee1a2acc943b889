import { expect } from 'vitest';
import type { AdapterFacts, Example } from './facts.ts';
import type { OpenSession, Rule } from './rule.ts';
import { answerOf, API_KEY } from './session.ts';

/** What goes out is what was asked for, in the provider's own words. */
export const SENDS: readonly Rule[] = [
  {
    title: 'sends the least request once, with the exact path, key and body',
    holds: (facts, open) => sendsExactly(facts.requests.minimal, facts, open),
  },
  {
    title: 'sends every field that the model has, in its own words',
    holds: (facts, open) => sendsExactly(facts.requests.maximal, facts, open),
  },
  {
    title: 'sends 0, false and empty text as the values they are',
    holds: (facts, open) => sendsExactly(facts.requests.zeros, facts, open),
  },
  {
    title: 'shows the same endpoint and body without sending anything',
    async holds({ requests, calls, provider }, open) {
      const { kinora, api } = open();
      const { request, body } = requests.maximal;
      const [method, path] = calls.submit.split(' ');
      const shown = await kinora.translate(request);
      const { origin } = new URL(provider().adapter.hosts.main);
      const endpoint = `${method} ${origin}${path}`;
      expect({ endpoint: shown.endpoint, body: shown.body }).toEqual({ endpoint, body });
      expect(api.calls).toEqual([]);
    },
  },
  {
    title: 'refuses a field that the model does not take, before any call',
    async holds({ requests: { minimal, lacks } }, open) {
      const { kinora, api, failure } = open();
      const error = await failure(kinora.submit({ ...minimal.request, ...lacks }));
      expect(error).toMatchObject({ code: 'invalid_request', mayHaveCharged: 'no' });
      expect(error.issues.map(({ field }) => field)).toEqual(Object.keys(lacks));
      expect(error.job).toBeUndefined();
      expect(api.calls).toEqual([]);
    },
  },
];

async function sendsExactly(
  { request, body }: Example,
  { calls, submit, signs }: AdapterFacts,
  open: OpenSession,
): Promise<void> {
  const { kinora, api } = open();
  api.on(calls.submit, answerOf(submit.accepted));
  const job = await kinora.submit(request);
  const [method, path] = calls.submit.split(' ');
  const headers = { 'content-type': 'application/json', ...signs(API_KEY) };
  expect(api.calls).toHaveLength(1);
  expect(api.calls[0]).toMatchObject({ method, path, headers });
  expect(api.calls[0]?.body).toEqual(body);
  expect(job.ref.requestId).toBe(submit.requestId);
}
