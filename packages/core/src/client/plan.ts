import { translateFields, type Translated } from '../contract/binding/translate.ts';
import type { TranslationPolicy } from '../contract/binding/draft.ts';
import { invalidRequest } from '../request/invalid-request.ts';
import { readRequest } from '../request/read-request.ts';
import type { VideoRequest } from '../request/video-request.ts';
import { chooseModel, type ChosenModel } from '../routing/choose-model.ts';
import { asMet, withDoubt } from './as-met.ts';
import type { Desk } from './core.ts';

/** A request that has been read, matched with an endpoint and translated. Nothing is sent yet. */
export interface Plan extends ChosenModel {
  readonly request: VideoRequest;
  readonly translated: Translated;
  /** Chosen here, because the caller gave none. */
  readonly drawnSeed?: number;
  /** What its provider says that it costs, in millionths of a US dollar, where it was asked. */
  readonly liveMicroUsd?: number | undefined;
}

type Planner = Pick<Desk, 'adapters' | 'met'>;

/** Plans with what is loaded of the catalogues. */
export function plan(
  desk: Planner,
  request: unknown,
  provider: string | undefined,
  policy: TranslationPolicy,
): Plan {
  return planRead(desk, readFor(desk, request, policy), provider, policy);
}

export function planRead(
  desk: Planner,
  read: VideoRequest,
  provider: string | undefined,
  policy: TranslationPolicy,
): Plan {
  const chosen = asMet(desk, chooseModel(read, desk.adapters, provider, policy));
  const translated = withDoubt(desk, chosen, () =>
    translateFields(read, chosen.model, { provider: chosen.adapter.id, policy }),
  );
  return { ...chosen, request: read, translated };
}

/** A request that has been checked, for the providers that this client has. */
export function readFor(
  { adapters }: Pick<Desk, 'adapters'>,
  request: unknown,
  { onUnsupported }: TranslationPolicy,
): VideoRequest {
  const read = readRequest(request);
  const { providerOptions = {} } = read;
  const ids = adapters.map(({ id }) => id);
  const stranger = Object.entries(providerOptions).find(
    ([id, own]) => own !== undefined && !ids.includes(id),
  )?.[0];
  // Options for a provider that this client does not have would be dropped in silence.
  if (stranger === undefined || onUnsupported === 'warn') return read;
  const field = `providerOptions.${stranger}`;
  const allowed = `the providers of this client: ${ids.join(', ')}`;
  throw invalidRequest([{ field, given: 'not a provider of this client', allowed }]);
}
