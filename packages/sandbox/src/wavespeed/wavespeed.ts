import { Hono } from 'hono';
import type { Emulation } from '../emulation.ts';
import type { Env } from '../server/env.ts';
import { apiRoutes } from './api-routes.ts';
import { createTicketDesk } from './media/ticket-desk.ts';
import { ticketRoutes } from './media/ticket-routes.ts';

/** api.wavespeed.ai: predictions, uploads, the catalogue, prices and the account, as v2 and v3. */
export const wavespeed: Emulation = {
  provider: 'wavespeed',
  // Failed predictions are paid back (docs page troubleshooting-guide: within about 3 hours).
  isRefunded: (_, { phase }) => phase === 'failed',
  routes(world) {
    const tickets = createTicketDesk(world);
    const routes = new Hono<Env>();
    routes.route('/upload', ticketRoutes(world, tickets));
    routes.route('/api/:version{v[23]}', apiRoutes({ world, tickets, deleted: new Set() }));
    return routes;
  },
};
