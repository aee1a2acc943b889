import type { ModelRead } from '../discovery/model-of.ts';

/** What providers have said of models that no table has, by `provider:id`. */
export interface MetModels {
  readonly known: Map<string, MetModel>;
  /** Questions under way, so that calls of one moment share a reply. */
  readonly asked: Map<string, Promise<void>>;
}

/** What was said, and until when it holds. */
export type MetModel = ModelRead & { readonly until: number };
