import { KinoraError } from '../errors/kinora-error.ts';
import type { CancelOutcome } from '../job/video-job.ts';
import type { Connection } from './connection.ts';
import type { Question } from './finding.ts';
import { knownJob } from './known-job.ts';
import { lookUp } from './look-up.ts';
import { exchange } from './exchange.ts';
import { ofJob } from './of-job.ts';

const CANCEL_TIMEOUT_MS = 15_000;

/**
 * Asks the provider to stop a job. Safe to repeat.
 * @throws KinoraError when the provider could not be asked
 */
export async function cancel(connection: Connection, question: Question): Promise<CancelOutcome> {
  try {
    return await ask(connection, question);
  } catch (thrown) {
    throw ofJob(thrown, 'cancel', question.ref);
  }
}

async function ask(connection: Connection, question: Question): Promise<CancelOutcome> {
  const { endpoints, replies, states, id } = connection.adapter;
  if (endpoints.cancel === undefined) return 'unsupported';
  const { ref, signal } = question;
  const answer = await exchange(connection, {
    route: endpoints.cancel(knownJob(question)),
    reads: replies.cancel ?? (() => ({ state: undefined })),
    readsErrors: replies.cancel !== undefined,
    timeoutMs: CANCEL_TIMEOUT_MS,
    signal,
  });
  if (answer.kind === 'read') return lookUp(states.cancel ?? {}, answer.value.state) ?? 'requested';
  if (answer.kind === 'unreadable') return 'requested';
  if (answer.kind === 'refused' && answer.refusal.means === 'too_late') return 'too-late';
  const job = { phase: 'cancel', mayHaveCharged: 'yes', provider: id, job: ref } as const;
  if (answer.kind === 'lost') {
    const { message, cause } = answer.failure;
    throw new KinoraError('network', `the cancel did not get through: ${message}`, {
      ...job,
      cause,
    });
  }
  const { means, message } = answer.refusal;
  const code = means === 'too_late' || means === 'not_ready' ? 'invalid_reply' : means;
  throw new KinoraError(code, `cancel refused: ${message}`, {
    ...job,
    httpStatus: answer.reply.status,
  });
}
