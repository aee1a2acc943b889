import type { Profile } from '../contract/adapter.ts';
import type { Model } from '../contract/model.ts';
import type { VideoRequest } from '../request/video-request.ts';
import { knownModels } from './known-models.ts';
import { taskOf } from './task-of.ts';

type Endpoint = readonly [id: string, model: Model];

/**
 * The endpoints of a family at one provider. A version without its tier means the only tier there
 * is for the task: `otter-2` is `otter-2-pro` where no other otter 2 does it. A brand alone, such as
 * `otter`, does not say which of its models to pay for.
 */
export function familyAt(adapter: Profile, request: VideoRequest): readonly Endpoint[] | undefined {
  const { model: name } = request;
  const models = knownModels(adapter);
  const own = models.filter(([, { family }]) => family === name);
  if (own.length > 0) return own;
  if (!/\d/.test(name)) return undefined;
  const task = taskOf(request);
  const tiers = models.filter(([, model]) => model.family?.startsWith(`${name}-`) === true);
  const ofTask = tiers.filter(([, model]) => model.task === task);
  const names = new Set(ofTask.map(([, { family }]) => family));
  return names.size === 1 ? tiers.filter(([, { family }]) => names.has(family)) : undefined;
}
