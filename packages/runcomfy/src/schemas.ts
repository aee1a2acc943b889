import { route, type ModelList, type Schemas } from '@kinora/core/adapter';
import { maybe, reads } from '@kinora/core/reader';
import * as z from '@kinora/core/schema';

const PAGE_SIZE = 500;

/** The catalogue, page by page (official command line). */
const list: ModelList = {
  route: ({ page }) => route`GET /v1/models?limit=500&offset=${String((page - 1) * PAGE_SIZE)}`,
  reads: reads(
    z.object({
      models: z.array(
        maybe(z.object({ model_id: z.string(), categories: maybe(z.array(maybe(z.string()))) })),
      ),
      total: maybe(z.number()),
      offset: maybe(z.number()),
    }),
    ({ models, total, offset = 0 }) => ({
      models: models.flatMap((model) => {
        if (model === undefined) return [];
        const { model_id: id, categories = [] } = model;
        return { id, categories: categories.flatMap((category) => category ?? []) };
      }),
      // Without a total, a full page may be followed by another.
      hasMore: total === undefined ? models.length >= PAGE_SIZE : offset + models.length < total,
    }),
  ),
};

/** One entry of the catalogue: the path of a run, asked for (official command line). */
export const schemas: Schemas = {
  route: (model) => route`GET /v1/models/${model}`,
  reads: reads(
    z.object({
      model_id: z.string(),
      categories: maybe(z.array(maybe(z.string()))),
      input_schema: maybe(z.unknown()),
    }),
    ({ model_id: id, categories = [], input_schema: schema }) => [
      { id, schema, categories: categories.flatMap((category) => category ?? []) },
    ],
  ),
  list,
};
