import type { Reader } from './reader.ts';
import type { Route } from './route.ts';

/** Where a provider tells what the body of a submit may hold. Asking costs nothing. */
export interface Schemas {
  readonly route: (model: string) => Route;
  /** All that the reply describes, which may be more than was asked for. */
  readonly reads: Reader<readonly DescribedModel[]>;
}

/** An endpoint as the provider describes it; whether that can be believed is for the reader to say. */
export interface DescribedModel {
  readonly id: string;
  /** JSON Schema of the body, in the provider's own dialect. */
  readonly schema: unknown;
  /** What the references in the schema point into; absent: the schema itself. */
  readonly document?: unknown;
  /** The provider's words for what is made of what, e.g. `text-to-video`. */
  readonly categories?: readonly string[] | undefined;
  readonly apiVersion?: string | undefined;
}
