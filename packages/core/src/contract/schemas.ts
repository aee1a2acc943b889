import type { Reader } from './reader.ts';
import type { Route } from './route.ts';

/** Where a provider tells what the body of a submit may hold. Asking costs nothing. */
export interface Schemas {
  readonly route: (model: string) => Route;
  /** All that the reply describes, which may be more than was asked for. */
  readonly reads: Reader<readonly DescribedModel[]>;
  readonly list?: ModelList;
}

/** Where a provider lists all models that it has today, page by page. */
export interface ModelList {
  readonly route: (page: ListPage) => Route;
  readonly reads: Reader<ListedPage>;
}

export interface ListPage {
  /** 1 for the first. */
  readonly page: number;
  /** What the page before said of this one. */
  readonly cursor?: string | undefined;
}

export interface ListedPage {
  readonly models: readonly ListedModel[];
  readonly hasMore: boolean;
  /** How the next page is asked for, where its number is not enough. */
  readonly cursor?: string | undefined;
}

export interface ListedModel {
  readonly id: string;
  /** The provider's words for what is made of what, e.g. `text-to-video`. */
  readonly categories?: readonly string[] | undefined;
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
