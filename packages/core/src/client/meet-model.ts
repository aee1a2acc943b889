import type { Profile } from '../contract/adapter.ts';
import type { TranslationPolicy } from '../contract/binding/draft.ts';
import type { VideoRequest } from '../request/video-request.ts';
import { isKinoraError } from '../errors/kinora-error.ts';
import { takes } from '../routing/choose-endpoint.ts';
import { chooseModel, splitName, type ChosenModel } from '../routing/choose-model.ts';
import { isPartlyKnown, knownModel, partlyKnownModels } from '../routing/known-models.ts';
import type { Core } from './core.ts';

export type MeetOptions = TranslationPolicy & { readonly signal?: AbortSignal | undefined };

/**
 * Asks the provider about the model of a request where no loaded table has it, so that it can be
 * planned. Nothing is submitted, and nothing is thrown for what the provider says.
 * @throws KinoraError `missing_key`, `aborted`
 */
export async function meetModel(
  core: Core,
  { model: name }: Pick<VideoRequest, 'model'>,
  { signal }: MeetOptions,
): Promise<void> {
  const [prefix, id] = splitName(name);
  const adapter = core.adapters.find((each) => each.id === prefix);
  if (adapter?.schemas === undefined || knownModel(adapter, id) !== undefined) return;
  const { askAbout } = await import('./ask-about.ts');
  await askAbout(core, { adapter, id }, signal);
}

/**
 * Asks the providers about models that documents describe in part, where a request needs more of
 * them. What is known serves where there is no answer, or no key to ask with.
 * @throws KinoraError `aborted`
 */
export async function meetPartly(
  core: Core,
  read: VideoRequest,
  {
    providers,
    signal,
  }: { readonly providers: readonly string[]; readonly signal?: AbortSignal | undefined },
): Promise<void> {
  const [prefix, name] = splitName(read.model);
  const asked = core.adapters.filter(({ id, schemas }) => {
    const isAsked = prefix === undefined ? providers.includes(id) : id === prefix;
    return isAsked && schemas !== undefined;
  });
  for (const adapter of asked) {
    const isInDoubt = partlyKnownModels(adapter).some(
      ([id, { family }]) => id.startsWith(name) || family?.startsWith(name) === true,
    );
    const chosen = isInDoubt ? chosenAt(core, read, adapter) : undefined;
    if (chosen === undefined || !isPartlyKnown(chosen.model)) continue;
    if (takes(chosen.model, read, adapter)) continue;
    const { askAbout } = await import('./ask-about.ts');
    await askAbout(core, chosen, signal).catch(unlessKeyless);
  }
}

function chosenAt(
  { adapters }: Core,
  read: VideoRequest,
  { id }: Profile,
): ChosenModel | undefined {
  try {
    return chooseModel(read, adapters, id);
  } catch (error) {
    if (isKinoraError(error)) return undefined;
    throw error;
  }
}

/** Without a key there is still what the tables know. */
export function unlessKeyless(error: unknown): void {
  if (!isKinoraError(error) || error.code !== 'missing_key') throw error;
}
