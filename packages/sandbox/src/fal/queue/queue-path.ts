/** What an address under queue.fal.run is about. */
export interface QueuePath {
  /** The app, or the whole endpoint id where a caller wrote it out. */
  readonly app: string;
  readonly requestId: string;
  readonly action: 'result' | 'status' | 'stream' | 'cancel';
}

const REQUEST = /^(.+?)\/requests\/([^/]+)(?:\/(status|status\/stream|cancel|response))?\/?$/;
const ACTIONS: Readonly<Record<string, QueuePath['action']>> = {
  status: 'status',
  'status/stream': 'stream',
  cancel: 'cancel',
  // Some pages of the docs end the result's address in /response; live ones do without.
  response: 'result',
};

/** Reads the address of a queued request; undefined for an endpoint's own. */
export function readQueuePath(path: string): QueuePath | undefined {
  const [, app, requestId, action] = REQUEST.exec(path) ?? [];
  if (app === undefined || requestId === undefined) return undefined;
  return { app, requestId, action: ACTIONS[action ?? 'response'] ?? 'result' };
}

/** The three addresses that replies hand out; the endpoint's sub-path is not in them. */
export function queueUrls(origin: string, app: string, requestId: string) {
  const base = `${origin}/fal/queue/${app}/requests/${requestId}`;
  return { response_url: base, status_url: `${base}/status`, cancel_url: `${base}/cancel` };
}
