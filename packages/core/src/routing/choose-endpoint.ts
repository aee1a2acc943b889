import type { Profile } from '../contract/adapter.ts';
import type { TranslationPolicy } from '../contract/binding/draft.ts';
import { translateFields } from '../contract/binding/translate.ts';
import type { Model } from '../contract/model.ts';
import { isKinoraError } from '../errors/kinora-error.ts';
import { ratioGap, readLines, readSize } from '../request/geometry.ts';
import { invalidRequest } from '../request/invalid-request.ts';
import type { VideoRequest } from '../request/video-request.ts';
import { taskOf } from './task-of.ts';

type Endpoint = readonly [id: string, model: Model];

/**
 * The endpoint of a family that a request means: the first that takes all of it, those for its
 * task before others.
 * @throws KinoraError `invalid_request` where no endpoint has the task, or only a resolution tells
 * them apart and none is given
 */
export function chooseEndpoint(
  request: VideoRequest,
  adapter: Profile,
  family: readonly Endpoint[],
  policy: TranslationPolicy,
): Endpoint {
  const task = taskOf(request);
  const ofTask = family.filter(([, model]) => model.task === task);
  const others = family.filter(([, model]) => model.task !== task);
  const [first, ...more] =
    [ofTask, others]
      .map((endpoints) => endpoints.filter(([, model]) => takes(model, request, adapter)))
      .find((endpoints) => endpoints.length > 0) ?? [];
  if (first !== undefined) return oneOf([first, ...more], request, adapter);
  const [nearest] = ofTask.toSorted((a, b) => gapOf(a, request) - gapOf(b, request));
  if (nearest !== undefined) return policy.adjust === 'nearest' ? nearest : (ofTask[0] ?? nearest);
  const tasks = [...new Set(family.map(([, model]) => model.task))].join(', ');
  const allowed = `${tasks} at ${adapter.name}; the task follows from the files given`;
  const given = `${request.model} for ${task}`;
  throw invalidRequest([{ field: 'model', given, allowed }], adapter.id);
}

/** Whether a model takes a request whole, with nothing moved or left out. */
export function takes(model: Model, request: VideoRequest, { id }: Profile): boolean {
  try {
    translateFields(request, model, { provider: id, policy: {} });
    return true;
  } catch (error) {
    if (isKinoraError(error)) return false;
    throw error;
  }
}

/** Endpoints that have a default of their own come before those that are one resolution each. */
function oneOf(
  endpoints: readonly [Endpoint, ...Endpoint[]],
  request: VideoRequest,
  adapter: Profile,
): Endpoint {
  const [first] = endpoints;
  const free = endpoints.find(([, { fixed }]) => fixed === undefined);
  if (free !== undefined) return free;
  const resolutions = new Set(endpoints.flatMap(([, { fixed }]) => fixed?.resolution ?? []));
  const isTold = request.resolution !== undefined || request.size !== undefined;
  if (resolutions.size < 2 || isTold) return first;
  const allowed = `${[...resolutions].join(', ')}; ${adapter.name} has an endpoint for each`;
  throw invalidRequest([{ field: 'resolution', given: 'missing', allowed }], adapter.id);
}

function gapOf([, { fixed }]: Endpoint, { resolution, size }: VideoRequest): number {
  const pixels = readSize(size);
  const asked = readLines(resolution) ?? (pixels && Math.min(pixels.width, pixels.height));
  return fixed === undefined || asked === undefined
    ? 0
    : ratioGap(readLines(fixed.resolution), asked);
}
