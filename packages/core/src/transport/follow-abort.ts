/** Why something that has ended is aborted; without a reason, an error is made for each. */
export const OVER = 'It is over.';

/** A controller that is aborted when a signal is, until it is released. */
export interface FollowedAbort {
  readonly controller: AbortController;
  readonly release: () => void;
}

export function followAbort(signal: AbortSignal | undefined): FollowedAbort {
  const controller = new AbortController();
  const follow = () => controller.abort(signal?.reason);
  if (signal?.aborted === true) follow();
  signal?.addEventListener('abort', follow, { once: true });
  return { controller, release: () => signal?.removeEventListener('abort', follow) };
}
