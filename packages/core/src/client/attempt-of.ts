import { fileSlotsIn } from '../contract/binding/files.ts';
import { accountOf } from '../engine/connection.ts';
import { estimateOf } from '../routing/estimate.ts';
import type { AttemptRow } from '../store/rows.ts';
import type { Core } from './core.ts';
import { newId } from './new-id.ts';
import { askedOf } from './asked-of.ts';
import type { Plan } from './plan.ts';

/** Larger bodies are left to the process that has them. */
const LARGEST_KEPT_BODY = 256_000;

/** The intent to send a plan: the first row of an attempt. Nothing is sent yet. */
export function attemptOf(
  core: Core,
  planned: Plan,
  purchase: Pick<AttemptRow, 'jobId' | 'number' | 'holdMicroUsd' | 'budget'>,
): AttemptRow {
  const { adapter, id: model, model: facts, unverified, translated } = planned;
  const { jobId, number } = purchase;
  const now = core.clock.now();
  const { body, adjusted, unsupported } = translated;
  const isKept = fileSlotsIn(body).length === 0 && JSON.stringify(body).length <= LARGEST_KEPT_BODY;
  return {
    ...purchase,
    id: `${jobId}.${number}`,
    version: 1,
    state: 'intent',
    charged: 'no',
    provider: adapter.id,
    model,
    apiVersion: facts.apiVersion,
    account: accountOf(core.connectionOf(adapter.id)),
    token: newId('hook', now),
    body: isKept ? body : undefined,
    seed: seedOf(translated),
    asked: askedOf(planned),
    // What the caller expects counts before the catalogue.
    estimateMicroUsd: purchase.holdMicroUsd > 0 ? purchase.holdMicroUsd : estimateOf(facts, body),
    adjusted,
    unsupported,
    sends: 0,
    createdAt: now,
    owner: core.owner,
    takeovers: 0,
    nextAt: now,
    ...(unverified && { unverified }),
  };
}

/** The one that is sent, drawn or the caller's own. */
function seedOf({ sent }: Plan['translated']): number | undefined {
  const seed = sent.find(({ field, wire }) => field === 'seed' && wire !== undefined)?.sent;
  return typeof seed === 'number' ? seed : undefined;
}
