import { route, type ModelList, type Schemas } from '@kinora/core/adapter';
import { maybe, reads } from '@kinora/core/reader';
import * as z from '@kinora/core/schema';

/** The whole catalogue, for its ids alone (docs page models). */
const list: ModelList = {
  route: () => route`GET /api/v3/models`,
  reads: reads(
    z.object({
      data: z.array(maybe(z.object({ model_id: z.string(), type: maybe(z.string()) }))),
    }),
    ({ data }) => ({
      models: data.flatMap((model) => {
        if (model === undefined) return [];
        return { id: model.model_id, categories: model.type === undefined ? [] : [model.type] };
      }),
      hasMore: false,
    }),
  ),
};

/** The whole catalogue, which is only served at once (docs page models; official command line). */
export const schemas: Schemas = {
  route: () => route`GET /api/v3/models`,
  reads: reads(
    z.object({
      data: z.array(
        maybe(
          z.object({
            model_id: z.string(),
            type: maybe(z.string()),
            api_schema: maybe(z.object({ api_schemas: maybe(z.array(maybe(schema()))) })),
          }),
        ),
      ),
    }),
    ({ data }) =>
      data.flatMap((model) => {
        if (model === undefined) return [];
        const { model_id: id, type, api_schema: api } = model;
        const run = api?.api_schemas?.find((each) => each?.type === 'model_run');
        const apiVersion = versionIn(id, run?.api_path);
        // A run at another path than its id is not one that this adapter would reach.
        const isReached = run?.api_path === undefined || apiVersion !== undefined;
        return {
          id,
          schema: isReached ? run?.request_schema : undefined,
          categories: type === undefined ? [] : [type],
          apiVersion,
        };
      }),
  ),
  list,
};

function schema() {
  return z.object({
    type: maybe(z.string()),
    api_path: maybe(z.string()),
    request_schema: maybe(z.unknown()),
  });
}

function versionIn(id: string, path = ''): string | undefined {
  const [, version, rest] = /^\/api\/(v\d)\/(.+)$/.exec(path) ?? [];
  return rest === id ? version : undefined;
}
