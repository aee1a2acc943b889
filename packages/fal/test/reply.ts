import type { ReadableReply } from '@kinora/core/adapter';

/** A reply as readers are given it. */
export function reply(
  json: unknown,
  status = 200,
  headers: ReadableReply['headers'] = {},
): ReadableReply {
  return { status, headers, json };
}
