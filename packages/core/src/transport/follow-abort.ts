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
