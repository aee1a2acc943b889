import { isFileSlot } from '../contract/binding/files.ts';
import type { SentField, TranslationPolicy } from '../contract/binding/draft.ts';
import type { Adjustment, Unsupported } from '../request/notices.ts';
import { loadModels } from '../routing/load-models.ts';
import { checkCall } from './check-call.ts';
import type { Core, Desk } from './core.ts';
import { planRead, readFor, type Plan } from './plan.ts';

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

/**
 * Translates with whatever the catalogues know, loaded where the models at hand will not do.
 * @throws KinoraError `invalid_request`, `unknown_model` or `unknown_provider`
 */
export async function translate(
  desk: Desk,
  request: unknown,
  provider: string | undefined,
  policy: TranslationPolicy,
): Promise<Translation> {
  checkCall(policy);
  const read = readFor(desk, request, policy);
  await loadModels(read, desk.adapters, provider === undefined ? undefined : [provider]);
  const plan = planRead(desk, read, provider, policy);
  return translationOf({ connectionOf: await desk.connect() }, plan);
}

export function translationOf(
  { connectionOf }: Pick<Core, 'connectionOf'>,
  { adapter, id, model, unverified, translated }: Plan,
): Translation {
  const connection = connectionOf(adapter.id);
  const { apiVersion } = model;
  const route = connection.adapter.endpoints.submit({
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
