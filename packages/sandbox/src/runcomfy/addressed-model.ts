import type { Model } from '@kinora/core/adapter';
import type { Context } from 'hono';
import type { Env } from '../server/env.ts';
import { decodePath } from '../server/decode-path.ts';
import type { World } from '../world/world.ts';

/** The model that a path names; slashes in an id stay slashes, everything else may be encoded. */
export interface AddressedModel {
  readonly modelId: string;
  readonly model: Model;
}

const PREFIX = '/runcomfy/v1/models/';

export function addressedModel(world: World, { req }: Context<Env>): AddressedModel | undefined {
  const modelId = decodePath(req.path.slice(PREFIX.length));
  const model = world.catalogue.get('runcomfy', modelId);
  return model === undefined ? undefined : { modelId, model };
}
