import { Hono } from 'hono';
import type { Emulation } from '../emulation.ts';
import type { Env } from '../server/env.ts';
import { openApiRoutes } from './open-api-routes.ts';
import { platformRoutes } from './platform/platform-routes.ts';
import { queueRoutes } from './queue/queue-routes.ts';
import { isRefunded } from './queue/job-failure.ts';
import { restRoutes } from './rest-routes.ts';
import { runRoutes } from './run-routes.ts';
import { createSigningKey } from './signing-key.ts';
import { cdnRoutes, createCdnTokens } from './storage/cdn-routes.ts';
import { uploadRoutes } from './storage/upload-routes.ts';
import { createUploadDesk } from './storage/upload-desk.ts';

/** fal's hosts, each under a path of its own: queue.fal.run, fal.run, rest.fal.ai and so on. */
export const fal: Emulation = {
  provider: 'fal',
  isRefunded,
  routes(world) {
    const signingKey = createSigningKey();
    const uploads = createUploadDesk(world.files);
    const tokens = createCdnTokens();
    const unstored = new Set<string>();
    const routes = new Hono<Env>();
    routes.route('/queue', queueRoutes({ world, signingKey, unstored }));
    routes.route('/run', runRoutes(world));
    routes.route('/rest', restRoutes({ world, signingKey, uploads, tokens }));
    routes.route('/upload', uploadRoutes(world, uploads));
    routes.route('/cdn', cdnRoutes(world, tokens));
    routes.route('/api/v1', platformRoutes(world, unstored));
    routes.route('/site', openApiRoutes(world));
    return routes;
  },
};
