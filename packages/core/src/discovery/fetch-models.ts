import type { DescribedModel, Schemas } from '../contract/schemas.ts';
import type { Connection } from '../engine/connection.ts';
import { exchange, type Answer } from '../engine/exchange.ts';
import { isKinoraError } from '../errors/kinora-error.ts';
import { modelOf, type ModelRead } from './model-of.ts';

/** What a provider said of its models, by id; the one that was asked for is always there. */
export type FetchedModels = ReadonlyMap<string, ModelRead>;

const TIMEOUT_MS = 20_000;
/** A list that goes on beyond this is read no further. */
const MOST_MODELS = 5000;

/**
 * Asks a provider for the schema of one of its models, once. Costs nothing, and never throws for
 * what comes back.
 * @throws KinoraError `missing_key`
 */
export async function fetchModels(
  connection: Connection,
  { route, reads }: Schemas,
  { id, now }: { readonly id: string; readonly now: number },
): Promise<FetchedModels> {
  const answer = await ask(connection, { route: route(id), reads, timeoutMs: TIMEOUT_MS });
  if (answer.kind !== 'read') return new Map([[id, { reason: reasonOf(answer) }]]);
  const { name } = connection.adapter;
  const source = `${name}'s own schema, ${new Date(now).toISOString().slice(0, 10)}`;
  const models = new Map<string, ModelRead>();
  for (const described of answer.value.slice(0, MOST_MODELS)) {
    models.set(described.id, modelOf(described, source));
  }
  if (!models.has(id)) models.set(id, { reason: `${name} describes no such model` });
  return models;
}

type Told =
  | Answer<readonly DescribedModel[]>
  | { readonly kind: 'unasked'; readonly reason: string };

async function ask(
  ...asked: Parameters<typeof exchange<readonly DescribedModel[]>>
): Promise<Told> {
  try {
    return await exchange(...asked);
  } catch (error) {
    // Without an address for it a model can still be reached; without a key it cannot.
    if (!isKinoraError(error) || error.code === 'missing_key') throw error;
    return { kind: 'unasked', reason: error.plainMessage };
  }
}

function reasonOf(answer: Exclude<Told, { kind: 'read' }>): string {
  switch (answer.kind) {
    case 'unasked':
      return answer.reason;
    case 'lost':
      return answer.failure.message;
    case 'refused':
      return answer.refusal.message;
    case 'unreadable':
      return 'the reply is of another kind than expected';
  }
}
