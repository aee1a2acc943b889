import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Emulation } from '../emulation.ts';
import { fileRoutes } from '../files/file-routes.ts';
import type { World } from '../world/world.ts';
import type { Env } from './env.ts';
import { recordRequests, type SeenRequest } from './seen-requests.ts';

/** No provider takes more in one request. */
const LARGEST_BODY_BYTES = 256 * 1024 ** 2;

/** Tells those who were given an address that nothing is paid for there. */
const WHAT_IT_IS = { kinora: 'sandbox' };

/** The whole sandbox as one web application: each provider under its name, files under `/files`. */
export function createApp(
  world: World,
  emulations: readonly Emulation[],
  seen: SeenRequest[],
): Hono<Env> {
  const app = new Hono<Env>();
  const limited = bodyLimit({
    maxSize: LARGEST_BODY_BYTES,
    onError: (context) => context.json({ error: `At most ${LARGEST_BODY_BYTES} bytes` }, 413),
  });
  app.use((context, next) => {
    context.header('date', new Date(world.clock.now()).toUTCString());
    return next();
  });
  app.use((context, next) => (mayBeTooLong(context) ? limited(context, next) : next()));
  app.use(recordRequests(seen));
  app.get('/', (context) => context.json(WHAT_IT_IS));
  app.route('/files', fileRoutes(world));
  for (const { provider, routes } of emulations) app.route(`/${provider}`, routes(world));
  app.notFound((context) => context.json({ error: `Nothing is at ${context.req.path}` }, 404));
  app.onError((error, context) => {
    const call = `${context.req.method} ${context.req.path}`;
    if (!hasHungUp(context)) world.crashes.report(`The sandbox failed at ${call}.`, error);
    const told = `The sandbox itself failed here, not an emulated provider: ${error.message}`;
    return context.json({ error: told }, 500);
  });
  return app;
}

/** A body that tells its length has that length, and need not be counted. */
function mayBeTooLong({ req }: Context<Env>): boolean {
  const length = req.header('content-length');
  if (length !== undefined) return Number(length) > LARGEST_BODY_BYTES;
  return req.header('transfer-encoding') !== undefined;
}

/** Whether the caller has gone, which ends held calls and uploads with an error that is its own. */
function hasHungUp({ env }: Context<Env>): boolean {
  return env.incoming.socket.destroyed || !env.incoming.complete;
}
