import type { Model } from '@kinora/core/adapter';
import type { Context } from 'hono';
import type { Env } from '../../server/env.ts';
import { decodePath } from '../../server/decode-path.ts';
import type { World } from '../../world/world.ts';

/** The model that the path of a submit names. */
export interface AddressedModel {
  readonly modelId: string;
  readonly model: Model;
}

const PATH = /\/api\/(v[23])\/(.*)$/;

export function addressedModel(world: World, { req }: Context<Env>): AddressedModel | undefined {
  const [, version, path = ''] = PATH.exec(req.path) ?? [];
  const modelId = decodePath(path);
  // The ids of v2 are flat: an owner and a name.
  if (version === 'v2' && modelId.split('/').length > 2) return undefined;
  const model = world.catalogue.get('wavespeed', modelId);
  return model === undefined ? undefined : { modelId, model };
}
