import type { HttpCall, Transport } from '@kinora/core';

/** What the provider answers to one call, by `METHOD url`. */
export interface Recording {
  readonly [call: string]: {
    readonly status?: number;
    readonly headers?: Readonly<Record<string, string>>;
    readonly json?: unknown;
  };
}

/** A transport that answers from a recording, with 404 for anything else, and notes the calls. */
export function recorded(recording: Recording): {
  readonly transport: Transport;
  readonly calls: HttpCall[];
} {
  const calls: HttpCall[] = [];
  const transport: Transport = async (call) => {
    calls.push(call);
    const {
      status = 200,
      headers = {},
      json,
    } = recording[`${call.method} ${call.url}`] ?? {
      status: 404,
    };
    return { kind: 'reply', status, headers, json, excerpt: JSON.stringify(json) ?? '' };
  };
  return { transport, calls };
}
