import type { Provider } from '../provider.ts';
import type { JobEffect } from './job-effect.ts';
import type { ListEffect, RefuseEffect, StateEffect, WebhookEffect } from './reply-effect.ts';
import type { WireEffect } from './wire-effect.ts';

/** What the caller was doing when a fault strikes. */
export type Occasion =
  | 'submit'
  | 'check'
  | 'result'
  | 'cancel'
  | 'upload'
  | 'download'
  | 'list'
  | 'webhook';

/** Which occasions a fault strikes; an absent field matches everything. */
export interface FaultAim {
  readonly provider?: Provider;
  /** A model id exactly as the provider writes it. */
  readonly model?: string;
  /** How many occasions it strikes; default 1, `Infinity` for all. */
  readonly times?: number;
  /** How many matching occasions pass untouched first; default 0. */
  readonly skip?: number;
}

/** One scripted misbehaviour: where it strikes, how often, and what it does. */
export type Fault = FaultAim &
  (
    | { readonly on: Exclude<Occasion, 'webhook'>; readonly do: WireEffect }
    | { readonly on: Exclude<Occasion, 'download' | 'webhook'>; readonly do: RefuseEffect }
    | { readonly on: 'submit'; readonly do: JobEffect }
    | { readonly on: 'check' | 'result'; readonly do: StateEffect }
    | { readonly on: 'list'; readonly do: ListEffect }
    | { readonly on: 'webhook'; readonly do: WebhookEffect }
  );

/** What a fault does. */
export type Effect = Fault['do'];
