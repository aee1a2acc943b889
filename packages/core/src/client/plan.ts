import { isFileSlot } from '../contract/binding/files.ts';
import { translateFields, type Translated } from '../contract/binding/translate.ts';
import type { SentField, TranslationPolicy } from '../contract/binding/draft.ts';
import type { Asked } from '../job/job-ref.ts';
import type { Adjustment, Unsupported } from '../request/notices.ts';
import { invalidRequest, readRequest } from '../request/read-request.ts';
import type { VideoRequest } from '../request/video-request.ts';
import { chooseModel, type ChosenModel } from '../routing/choose-model.ts';
import { loadModels } from '../routing/load-models.ts';
import type { Core } from './core.ts';
import { asMet, meetModel, withDoubt, type MeetOptions } from './meet-model.ts';

/** A request that has been read, matched with an endpoint and translated. Nothing is sent yet. */
export interface Plan extends ChosenModel {
  readonly request: VideoRequest;
  readonly translated: Translated;
  /** Chosen here, because the caller gave none. */
  readonly drawnSeed?: number;
  /** What its provider says that it costs, in millionths of a US dollar, where it was asked. */
  readonly liveMicroUsd?: number | undefined;
}

/** Plans with what is loaded of the catalogues. */
export function plan(
  core: Core,
  request: unknown,
  provider: string | undefined,
  policy: TranslationPolicy,
): Plan {
  return planRead(core, readFor(core, request, policy), provider, policy);
}

/**
 * Plans with whatever the catalogues know, loaded where the models at hand will not do, else with
 * what the provider says of the model.
 */
export async function planLoaded(
  core: Core,
  request: unknown,
  provider: string | undefined,
  policy: MeetOptions,
): Promise<Plan> {
  const read = readFor(core, request, policy);
  await loadModels(read, core.adapters, provider === undefined ? undefined : [provider]);
  await meetModel(core, read, policy);
  return planRead(core, read, provider, policy);
}

function planRead(
  core: Core,
  read: VideoRequest,
  provider: string | undefined,
  policy: TranslationPolicy,
): Plan {
  const chosen = asMet(core, chooseModel(read, core.adapters, provider, policy));
  const translated = withDoubt(core, chosen, () =>
    translateFields(read, chosen.model, { provider: chosen.adapter.id, policy }),
  );
  return { ...chosen, request: read, translated };
}

/** A request that has been checked, for the providers that this client has. */
export function readFor(
  { adapters }: Pick<Core, 'adapters'>,
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

/** What would be sent, and how each field came to be. */
export interface Translation {
  readonly provider: string;
  readonly model: string;
  /** Method and URL of the submit. */
  readonly endpoint: string;
  /** The exact body; files that would be uploaded first are shown as `<image: cats.jpg>`. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly fields: readonly SentField[];
  readonly adjusted: readonly Adjustment[];
  readonly unsupported: readonly Unsupported[];
  readonly unverified: boolean;
}

export function translationOf(
  core: Core,
  { adapter, id, model, unverified, translated }: Plan,
): Translation {
  const connection = core.connectionOf(adapter.id);
  const { apiVersion } = model;
  const route = adapter.endpoints.submit({
    model: id,
    ...(apiVersion !== undefined && { apiVersion }),
  });
  return {
    provider: adapter.id,
    model: id,
    endpoint: `${route.method} ${connection.hostOf(route.host)}${route.target}`,
    body: shown(translated.body) as Translation['body'],
    fields: translated.sent.map((field) => ({ ...field, sent: shown(field.sent) })),
    adjusted: translated.adjusted,
    unsupported: translated.unsupported,
    unverified,
  };
}

/** The parts of a request that can be compared with the file that comes. */
export function askedOf({ request, translated, model }: Plan): Asked {
  const { durationSeconds, frames, fps, generateAudio } = request;
  const rate = fps ?? model.framesPerSecond;
  const seconds =
    durationSeconds ?? (frames !== undefined && rate !== undefined ? frames / rate : undefined);
  return {
    ...translated.size,
    ...(seconds !== undefined && { durationSeconds: seconds }),
    ...(frames !== undefined && { frames }),
    ...(fps !== undefined && { fps }),
    ...(generateAudio !== undefined && { audio: generateAudio }),
  };
}

function shown(value: unknown): unknown {
  if (isFileSlot(value)) return `<${value.kind}: ${value.media.name}>`;
  if (Array.isArray(value)) return value.map(shown);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shown(inner)]));
}
