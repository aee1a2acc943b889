import type { Connection } from './connection.ts';
import { exchange } from './exchange.ts';
import { findingOf, unanswered, type Finding, type Question } from './finding.ts';
import { knownJob } from './known-job.ts';
import { lookUp } from './look-up.ts';
import { ofJob } from './of-job.ts';

const CHECK_TIMEOUT_MS = 20_000;

/** Asks once where a job stands, and for its result when it has stopped. Costs nothing, never throws. */
export async function check(connection: Connection, question: Question): Promise<Finding> {
  try {
    return await ask(connection, question);
  } catch (thrown) {
    return { kind: 'no-news', error: ofJob(thrown, 'check', question.ref) };
  }
}

async function ask(connection: Connection, question: Question): Promise<Finding> {
  const { endpoints, replies, states } = connection.adapter;
  const job = knownJob(question);
  const { signal } = question;
  const timeoutMs = CHECK_TIMEOUT_MS;

  const asked = { route: endpoints.check(job), reads: replies.check, timeoutMs, signal };
  const answer = await exchange(connection, asked);
  if (answer.kind !== 'read') return unanswered(connection, question, answer, { phase: 'check' });
  const state = lookUp(states.check, answer.value.state);
  if (state !== 'stopped' || endpoints.result === undefined || replies.result === undefined) {
    const end = state === 'stopped' ? 'succeeded' : state;
    return findingOf(connection, question, answer.value, { state: end, reply: answer.reply });
  }

  const fetched = { route: endpoints.result(job), reads: replies.result, timeoutMs, signal };
  const result = await exchange(connection, fetched);
  if (result.kind !== 'read') {
    return unanswered(connection, question, result, {
      phase: 'result',
      told: answer.value.failure,
    });
  }
  const said = result.value.state;
  const end = said === undefined ? 'succeeded' : lookUp(states.result ?? {}, said);
  const news = { ...result.value, state: said ?? answer.value.state };
  return findingOf(connection, question, news, { state: end, reply: result.reply });
}
