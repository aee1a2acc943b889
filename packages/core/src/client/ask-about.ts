import type { Profile } from '../contract/adapter.ts';
import { fitsPath } from '../contract/route.ts';
import { fetchModels } from '../discovery/fetch-models.ts';
import { orAborted } from '../transport/or-aborted.ts';
import { unlessAborted } from '../flow/unless-aborted.ts';
import type { Core } from './core.ts';

/** The official clients keep a list of models this long. */
const KEPT_MS = 3_600_000;
/** Why a model could not be read may pass. */
const KEPT_REASON_MS = 60_000;
const MOST_KEPT = 10_000;

/** A model that no table of its provider has. */
interface Stranger {
  readonly adapter: Profile;
  readonly id: string;
}

/**
 * Learns from its provider what a model takes, by one question an hour.
 * @throws KinoraError `missing_key`, `aborted`
 */
export async function askAbout(
  core: Core,
  stranger: Stranger,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { known, asked } = core.met;
  const name = nameOf(stranger);
  const { until = -Infinity } = known.get(name) ?? {};
  if (core.clock.now() < until || !fitsPath(stranger.id)) return;
  const question = asked.get(name) ?? ask(core, stranger);
  asked.set(name, question);
  await unlessAborted('validate', signal, () => orAborted(question, signal));
}

async function ask(core: Core, stranger: Stranger): Promise<void> {
  const { adapter, id } = stranger;
  const { known, asked } = core.met;
  const now = core.clock.now();
  try {
    const schemas = await adapter.schemas?.();
    if (schemas === undefined) return;
    const told = await fetchModels(core.connectionOf(adapter.id), schemas, { id, now });
    if (known.size + told.size > MOST_KEPT) known.clear();
    for (const [each, read] of told) {
      const keptMs = read.model === undefined ? KEPT_REASON_MS : KEPT_MS;
      known.set(nameOf({ adapter, id: each }), { ...read, until: now + keptMs });
    }
  } finally {
    asked.delete(nameOf(stranger));
  }
}

function nameOf({ adapter, id }: Stranger): string {
  return `${adapter.id}:${id}`;
}
