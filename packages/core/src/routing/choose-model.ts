import type { Adapter } from '../contract/adapter.ts';
import type { Model } from '../contract/model.ts';
import { fitsPath } from '../contract/route.ts';
import type { ErrorCode } from '../errors/error-codes.ts';
import { KinoraError } from '../errors/kinora-error.ts';
import { describe } from '../request/describe.ts';
import { invalidRequest } from '../request/read-request.ts';
import type { VideoRequest } from '../request/video-request.ts';
import { nearestNames } from './nearest-names.ts';
import { taskOf } from './task-of.ts';

export interface ChosenModel {
  readonly adapter: Adapter;
  readonly id: string;
  readonly model: Model;
  /** Not in the catalogue: its fields are not known, so only `providerOptions` reach it. */
  readonly unverified: boolean;
}

/**
 * Finds the endpoint that a request means.
 * @throws KinoraError `unknown_model` or `unknown_provider`, with the nearest names
 */
export function chooseModel(
  request: VideoRequest,
  adapters: readonly Adapter[],
  provider: string | undefined,
): ChosenModel {
  const { model: name } = request;
  const [prefix, own] = splitName(name);
  if (prefix !== undefined) {
    const adapter = adapterNamed(adapters, prefix);
    if (provider === undefined || provider === prefix) return ownModel(adapter, own);
    throw refuse('unknown_provider', `model "${name}" is ${prefix}'s, not ${provider}'s.`);
  }
  if (provider !== undefined) return modelAt(request, adapters, adapterNamed(adapters, provider));
  const offering = adapters.filter((adapter) => offers(adapter, name));
  const [only] = adapters.length === 1 ? adapters : offering;
  if (only === undefined || (adapters.length > 1 && offering.length > 1)) {
    if (offering.length === 0) throw unknownModel(name, adapters);
    throw refuse(
      'unknown_provider',
      `"${name}" is offered by ${list(offering)}: say which provider.`,
    );
  }
  return modelAt(request, adapters, only);
}

/** The adapter of a provider id. */
export function adapterNamed(adapters: readonly Adapter[], id: string): Adapter {
  const adapter = adapters.find((candidate) => candidate.id === id);
  if (adapter !== undefined) return adapter;
  throw refuse(
    'unknown_provider',
    `no provider ${describe(id)}; this client has ${list(adapters)}.`,
  );
}

function splitName(name: string): [prefix: string | undefined, own: string] {
  const [, prefix, own] = /^([a-z][\w-]*):(.+)$/i.exec(name) ?? [];
  return prefix === undefined || own === undefined ? [undefined, name] : [prefix, own];
}

function ownModel(adapter: Adapter, id: string): ChosenModel {
  const model = Object.hasOwn(adapter.models, id) ? adapter.models[id] : undefined;
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
  adapters: readonly Adapter[],
  adapter: Adapter,
): ChosenModel {
  const { model: name } = request;
  if (Object.hasOwn(adapter.models, name)) return ownModel(adapter, name);
  const family = Object.entries(adapter.models).filter(([, model]) => model.family === name);
  if (family.length === 0) throw unknownModel(name, adapters, adapter);
  const task = taskOf(request);
  const [id, model] = family.find(([, candidate]) => candidate.task === task) ?? [];
  if (id !== undefined && model !== undefined) return { adapter, id, model, unverified: false };
  const tasks = family.map(([, candidate]) => candidate.task).join(', ');
  const allowed = `${tasks} at ${adapter.name}; the task follows from the files given`;
  throw invalidRequest([{ field: 'model', given: `${name} for ${task}`, allowed }], adapter.id);
}

function offers(adapter: Adapter, name: string): boolean {
  const isOwn = Object.hasOwn(adapter.models, name);
  return isOwn || Object.values(adapter.models).some(({ family }) => family === name);
}

function unknownModel(name: string, adapters: readonly Adapter[], at?: Adapter): KinoraError {
  const elsewhere = adapters.filter((adapter) => offers(adapter, name));
  const known = adapters.flatMap((adapter) =>
    Object.entries(adapter.models).flatMap(([id, { family }]) => [
      `${adapter.id}:${id}`,
      ...(family === undefined ? [] : [family]),
    ]),
  );
  const near = nearestNames(name, [...new Set(known)]);
  const where = at === undefined ? '' : ` at ${at.id}`;
  const hints = [
    elsewhere.length > 0 ? ` It is offered by ${list(elsewhere)}.` : '',
    near.length > 0 && elsewhere.length === 0 ? ` Nearest: ${near.join(', ')}.` : '',
    ' Any id of a provider can be called as "provider:id" with providerOptions.',
  ];
  return refuse('unknown_model', `no model ${describe(name)}${where}.${hints.join('')}`);
}

function list(adapters: readonly Adapter[]): string {
  return adapters.map(({ id }) => id).join(', ');
}

function refuse(code: ErrorCode, message: string): KinoraError {
  return new KinoraError(code, message, { phase: 'validate', mayHaveCharged: 'no' });
}
