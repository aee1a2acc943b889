import { isFileSlot } from '../contract/binding/files.ts';
import { translateFields, type Translated } from '../contract/binding/translate.ts';
import type { SentField, TranslationPolicy } from '../contract/binding/draft.ts';
import type { Adjustment, Unsupported } from '../request/notices.ts';
import { invalidRequest, readRequest } from '../request/read-request.ts';
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
  { connectionOf }: Pick<Desk, 'connectionOf'>,
  { adapter, id, model, unverified, translated }: Plan,
): Translation {
  const connection = connectionOf(adapter.id);
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

function shown(value: unknown): unknown {
  if (isFileSlot(value)) return `<${value.kind}: ${value.media.name}>`;
  if (Array.isArray(value)) return value.map(shown);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shown(inner)]));
}
