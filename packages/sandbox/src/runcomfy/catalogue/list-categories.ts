import type { Context } from 'hono';
import type { Env } from '../../server/env.ts';
import type { World } from '../../world/world.ts';

/** GET /models/categories: every category that a model is in. */
export function listCategories({ catalogue }: World, context: Context<Env>): Response {
  const tasks = catalogue.list('runcomfy').map(([, { task }]) => task);
  return context.json({ categories: [...new Set(tasks)].toSorted() });
}
