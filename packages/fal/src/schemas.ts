import { on, route, type ModelList, type Schemas } from '@kinora/core/adapter';
import { maybe, reads } from '@kinora/core/reader';
import * as z from '@kinora/core/schema';

/** zod's own record would be in every program, also in those that never ask for a schema. */
const anyObject = z.custom<Readonly<Record<string, unknown>>>(
  (value) => typeof value === 'object' && value !== null,
);

/** All endpoints that are not deprecated (OpenAPI of api.fal.ai/v1, GET /models). */
const list: ModelList = {
  route: ({ cursor }) =>
    on(
      'api',
      cursor === undefined
        ? route`GET /models?status=active&limit=100`
        : route`GET /models?status=active&limit=100&cursor=${cursor}`,
    ),
  reads: reads(
    z.object({
      models: z.array(
        maybe(
          z.object({
            endpoint_id: z.string(),
            metadata: maybe(z.object({ category: maybe(z.string()) })),
          }),
        ),
      ),
      next_cursor: maybe(z.string()),
      has_more: maybe(z.boolean()),
    }),
    ({ models, next_cursor: cursor, has_more: hasMore = cursor !== undefined }) => ({
      models: models.flatMap((model) => {
        const category = model?.metadata?.category;
        if (model === undefined) return [];
        return { id: model.endpoint_id, categories: category === undefined ? [] : [category] };
      }),
      hasMore: hasMore && cursor !== undefined,
      cursor,
    }),
  ),
};

/** The catalogue with each endpoint's OpenAPI document (OpenAPI of api.fal.ai/v1, GET /models). */
export const schemas: Schemas = {
  route: (model) => on('api', route`GET /models?endpoint_id=${model}&expand=openapi-3.0`),
  reads: reads(
    z.object({
      models: z.array(
        maybe(
          z.object({
            endpoint_id: z.string(),
            metadata: maybe(z.object({ category: maybe(z.string()) })),
            openapi: maybe(z.unknown()),
          }),
        ),
      ),
    }),
    ({ models }) =>
      models.flatMap((model) => {
        if (model === undefined) return [];
        const { endpoint_id: id, metadata, openapi } = model;
        const category = metadata?.category;
        const categories = category === undefined ? [] : [category];
        return { id, schema: bodyOf(id, openapi), document: openapi, categories };
      }),
  ),
  list,
};

const operation = z.object({
  post: z.object({
    requestBody: z.object({
      content: z.object({ 'application/json': z.object({ schema: z.unknown() }) }),
    }),
  }),
});

/** The schema of the submit's body; the document may hold an error instead. */
function bodyOf(id: string, openapi: unknown): unknown {
  const paths = z.safeParse(z.object({ paths: anyObject }), openapi);
  const path = `/${id}`;
  if (!paths.success || !Object.hasOwn(paths.data.paths, path)) return undefined;
  const submit = z.safeParse(operation, paths.data.paths[path]);
  return submit.data?.post.requestBody.content['application/json'].schema;
}
