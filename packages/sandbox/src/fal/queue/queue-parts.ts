import type { World } from '../../world/world.ts';
import type { SigningKey } from '../signing-key.ts';

/** What the queue works with. */
export interface QueueParts {
  readonly world: World;
  readonly signingKey: SigningKey;
  /** Requests whose payloads the caller asked not to keep. */
  readonly unstored: Set<string>;
}
