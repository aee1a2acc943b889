import type { TranslationPolicy } from '../contract/binding/draft.ts';
import type { VideoRequest } from '../request/video-request.ts';
import { splitName } from '../routing/choose-model.ts';
import { knownModel } from '../routing/known-models.ts';
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
