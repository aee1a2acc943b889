import { Hono } from 'hono';
import type { Env } from '../../server/env.ts';
import { operation } from '../../server/operation.ts';
import type { World } from '../../world/world.ts';
import type { TicketDesk } from './ticket-desk.ts';

/** HTTP statuses as an object store answers a signed PUT. */
const STATUSES = { stored: 200, unknown: 403, 'changed-headers': 403, taken: 412 } as const;

/** Where the bytes of an upload go; the address is the permission, no key is asked for. */
export function ticketRoutes(world: World, tickets: TicketDesk): Hono<Env> {
  const routes = new Hono<Env>();
  routes.put(
    '/:ticket',
    operation(world, { provider: 'wavespeed', on: ['upload'] }, async ({ req }) => {
      const bytes = new Uint8Array(await req.arrayBuffer());
      const header = (name: string): string | undefined => req.header(name);
      const outcome = tickets.store(req.param('ticket') ?? '', { bytes, header });
      return new Response(null, { status: STATUSES[outcome] });
    }),
  );
  return routes;
}
