import type { ReadableReply } from '@kinora/core/adapter';

/**
 * A reply as an adapter's readers are given it.
 * @example acme.replies.submit(reply({ id: 'j1' }))
 */
export function reply(
  json: unknown,
  status = 200,
  headers: ReadableReply['headers'] = {},
): ReadableReply {
  return { status, headers, json };
}
