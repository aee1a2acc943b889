import type { Model } from '@kinora/core/adapter';
import type { Context } from 'hono';
import type { Env } from '../../server/env.ts';
import type { World } from '../../world/world.ts';
import { refuseInput } from '../refuse-input.ts';
import { inputSchema } from './input-schema.ts';
import { modelEntry } from './model-entry.ts';

const LARGEST_PAGE = 500;
const DEFAULT_PAGE = 100;

/** GET /models: the catalogue, searched and paged. */
export function listModels(world: World, context: Context<Env>): Response {
  const { req } = context;
  const limit = Number(req.query('limit') ?? DEFAULT_PAGE);
  const offset = Number(req.query('offset') ?? 0);
  if (!Number.isInteger(limit) || limit < 1 || limit > LARGEST_PAGE) {
    const msg = `must be between 1 and ${LARGEST_PAGE}`;
    return refuseInput(context, [{ loc: ['query', 'limit'], msg, type: 'range' }]);
  }
  if (!Number.isInteger(offset) || offset < 0) {
    return refuseInput(context, [
      { loc: ['query', 'offset'], msg: 'must be 0 or more', type: 'range' },
    ]);
  }
  const [search = '', category] = [req.query('search')?.toLowerCase(), req.query('category')];
  const withSchema = req.query('include_schema') === 'true';
  const found = world.catalogue
    .list('runcomfy')
    .map(([id, model]) => tell(world, id, model, withSchema))
    .filter((entry) => entry.model_id.toLowerCase().includes(search))
    .filter((entry) => category === undefined || entry.categories.some((one) => one === category))
    .filter((entry) => (req.query('kind') ?? entry.kind) === entry.kind);
  const models = found.slice(offset, offset + limit);
  return context.json({ models, total: found.length, limit, offset });
}

function tell(world: World, id: string, model: Model, withSchema: boolean) {
  const entry = modelEntry(world, id, model);
  return withSchema ? { ...entry, input_schema: inputSchema(model) } : entry;
}
