/** A fal endpoint id taken apart: `{namespace/}owner/alias{/path}`. */
export interface EndpointId {
  readonly id: string;
  /** Namespace, owner and alias: all that the addresses of a queued request carry. */
  readonly app: string;
  readonly path: string;
}

const NAMESPACES: readonly string[] = ['workflows', 'comfy'];
// The oldest ids join owner and alias with a hyphen: `12345-name`.
const LEGACY = /^(\d+)-([^/]+)$/;

/** Reads an endpoint id the way the official client 1.10.1 does; undefined for anything else. */
export function parseEndpointId(text: string): EndpointId | undefined {
  const legacy = LEGACY.exec(text);
  const id = legacy === null ? text : `${legacy[1]}/${legacy[2]}`;
  const parts = id.split('/');
  if (parts.length < 2 || parts.includes('')) return undefined;
  const appLength = NAMESPACES.includes(parts[0] ?? '') ? 3 : 2;
  if (parts.length < appLength) return undefined;
  const [app, path] = [parts.slice(0, appLength), parts.slice(appLength)];
  return { id, app: app.join('/'), path: path.join('/') };
}
