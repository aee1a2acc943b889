import { maybe, reads, route, type Schemas } from '@kinora/core/adapter';
import * as z from '@kinora/core/schema';

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
};
