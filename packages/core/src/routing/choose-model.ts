import type { Profile } from '../contract/adapter.ts';
import type { TranslationPolicy } from '../contract/binding/draft.ts';
import type { Model } from '../contract/model.ts';
import { fitsPath } from '../contract/route.ts';
import { describe } from '../request/describe.ts';
import { invalidRequest } from '../request/invalid-request.ts';
import type { VideoRequest } from '../request/video-request.ts';
import { adapterNamed, listIds, refuseModel } from './adapter-named.ts';
import { chooseEndpoint } from './choose-endpoint.ts';
import { familyAt } from './family-at.ts';
import { knownModel } from './known-models.ts';
import { unknownModel } from './unknown-model.ts';

export interface ChosenModel {
  readonly adapter: Profile;
  readonly id: string;
  readonly model: Model;
  /** Not in the catalogue: its fields are not known, so only `providerOptions` reach it. */
  readonly unverified: boolean;
}

/**
 * Finds the endpoint that a request means, among the models that are loaded.
 * @throws KinoraError `unknown_model` or `unknown_provider`, with the nearest names
 */
export function chooseModel(
  request: VideoRequest,
  adapters: readonly Profile[],
  provider: string | undefined,
  policy: TranslationPolicy = {},
): ChosenModel {
  const { model: name } = request;
  const [prefix, own] = splitName(name);
  if (prefix !== undefined) {
    const adapter = adapterNamed(adapters, prefix);
    if (provider === undefined || provider === prefix) return ownModel(adapter, own);
    throw refuseModel('unknown_provider', `model "${name}" is ${prefix}'s, not ${provider}'s.`);
  }
  const at = (adapter: Profile) => modelAt(request, adapters, adapter, policy);
  if (provider !== undefined) return at(adapterNamed(adapters, provider));
  const offering = adapters.filter((adapter) => offers(adapter, request));
  const [only] = adapters.length === 1 ? adapters : offering;
  if (only !== undefined && (adapters.length === 1 || offering.length === 1)) return at(only);
  if (offering.length === 0) throw unknownModel(name, adapters);
  const text = `"${name}" is offered by ${listIds(offering)}: say which provider.`;
  throw refuseModel('unknown_provider', text);
}

/** `acme:acme/fox` is the model `acme/fox` of the provider `acme`. */
export function splitName(name: string): [prefix: string | undefined, own: string] {
  const [, prefix, own] = /^([a-z][\w-]*):(.+)$/i.exec(name) ?? [];
  return prefix === undefined || own === undefined ? [undefined, name] : [prefix, own];
}

function ownModel(adapter: Profile, id: string): ChosenModel {
  const model = knownModel(adapter, id);
  if (model !== undefined) return { adapter, id, model, unverified: false };
  if (!fitsPath(id)) {
    const allowed = 'well-formed text without "." or ".." between slashes';
    throw invalidRequest([{ field: 'model', given: describe(id), allowed }], adapter.id);
  }
  const unknown: Model = { task: 'text-to-video', fields: {}, source: 'not in the catalogue' };
  return { adapter, id, model: unknown, unverified: true };
}

function modelAt(
  request: VideoRequest,
  adapters: readonly Profile[],
  adapter: Profile,
  policy: TranslationPolicy,
): ChosenModel {
  const { model: name } = request;
  if (knownModel(adapter, name) !== undefined) return ownModel(adapter, name);
  const family = familyAt(adapter, request);
  if (family === undefined) throw unknownModel(name, adapters, adapter);
  const [id, model] = chooseEndpoint(request, adapter, family, policy);
  return { adapter, id, model, unverified: false };
}

function offers(adapter: Profile, request: VideoRequest): boolean {
  const isOwn = knownModel(adapter, request.model) !== undefined;
  return isOwn || familyAt(adapter, request) !== undefined;
}
