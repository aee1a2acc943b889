/** One call: a path on one of the provider's hosts, or a link that the provider handed out. */
export interface Route {
  readonly method: Method;
  /** A path from `/`, or an absolute URL. */
  readonly target: string;
  /** Which of the adapter's hosts the path is on. */
  readonly host: string;
  /** Where to go when the link leads off the host. */
  readonly otherwise?: Route;
}

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** The host that most of an adapter's routes are on. */
export const MAIN_HOST = 'main';

const ROUTE = /^(GET|POST|PUT|DELETE) (\/.*)$/;

/**
 * Writes an endpoint as a provider's documentation does. Values are percent-encoded per segment,
 * so an id can neither climb (`..`) nor start a query.
 * @example route`GET /v1/requests/${requestId}`
 */
export function route(literals: TemplateStringsArray, ...values: readonly string[]): Route {
  const text = literals.reduce(
    (path, literal, index) => path + encodeSegments(values[index - 1] ?? '') + literal,
  );
  const [, method, target] = ROUTE.exec(text) ?? [];
  if (method === undefined || target === undefined) throw new TypeError(`Not a route: ${text}`);
  return { method: method as Method, target, host: MAIN_HOST };
}

/** The same route on another of the adapter's hosts. */
export function on(host: string, { method, target }: Route): Route {
  return { method, target, host };
}

/** A link from a reply when there is one, else the route that would have been built. */
export function follow(link: string | undefined, otherwise: Route): Route {
  return link === undefined ? otherwise : { ...otherwise, target: link, otherwise };
}

/** Whether an id can be written into a path, where it can neither climb nor fail to be encoded. */
export function fitsPath(id: string): boolean {
  const climbs = id.split('/').some((segment) => segment === '.' || segment === '..');
  return id !== '' && id.isWellFormed() && !climbs;
}

function encodeSegments(value: string): string {
  if (!fitsPath(value)) throw new TypeError(`Unsafe in a path: ${value}`);
  return value.split('/').map(encodeURIComponent).join('/');
}
