import type { Model } from '@kinora/core/adapter';
import type { Context } from 'hono';
import type { Env } from '../../server/env.ts';
import { originOf } from '../../server/origin-of.ts';
import type { World } from '../../world/world.ts';
import { openApiDocument } from '../open-api-document.ts';
import { endpointIds } from './endpoint-ids.ts';
import { cutPage } from './page.ts';

/** GET /v1/models: the catalogue, filtered and paged; no key is needed. */
export function listModels(world: World, context: Context<Env>): Response {
  const { req } = context;
  const ids = endpointIds(context);
  const [words, category] = [req.query('q')?.toLowerCase(), req.query('category')];
  const found = world.catalogue
    .list('fal')
    .filter(([id]) => ids.length === 0 || ids.includes(id))
    .filter(([id]) => words === undefined || id.toLowerCase().includes(words))
    .filter(([, { task }]) => category === undefined || category === task)
    .filter(() => req.query('status') !== 'deprecated');
  const { items, ...page } = cutPage(found, req.query());
  const withSchema = (req.queries('expand') ?? []).join(',').includes('openapi-3.0');
  const origin = originOf(context);
  const models = items.map(([id, model]) => ({
    endpoint_id: id,
    metadata: metadataOf(id, model),
    ...(withSchema && { openapi: openApiDocument({ id, model, origin }) }),
  }));
  return context.json({ models, ...page });
}

/** The sandbox knows when none of its models was published, so all dates are the same one. */
const DATE = '2026-01-01T00:00:00Z';

function metadataOf(id: string, { task }: Model) {
  return {
    display_name: id.split('/').slice(1).join(' '),
    category: task,
    description: '',
    status: 'active',
    tags: [],
    updated_at: DATE,
    is_favorited: null,
    thumbnail_url: '',
    model_url: `https://fal.run/${id}`,
    date: DATE,
    highlighted: false,
    pinned: false,
    kind: 'inference',
  };
}
