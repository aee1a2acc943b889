import type { World } from '../world/world.ts';
import type { TicketDesk } from './media/ticket-desk.ts';

/** What the routes of WaveSpeed share. */
export interface WavespeedParts {
  readonly world: World;
  readonly tickets: TicketDesk;
  /** Predictions whose records the caller deleted. */
  readonly deleted: Set<string>;
}
