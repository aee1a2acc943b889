import { isLocal, type Connection } from '../engine/connection.ts';
import { allowedFile } from '../transport/guard-url.ts';
import { invalidRequest } from '../request/invalid-request.ts';

/**
 * The address that a provider is to call about one attempt: `<base>/<provider>/<token>`.
 * @throws KinoraError `invalid_request` when the base is no https address of the public internet;
 * a provider on this machine, as a sandbox is, may be given one of this machine
 */
export function webhookUrl(connection: Connection, base: string, token: string): string {
  const fault = allowedFile(base, { allowLoopback: isLocal(connection) });
  if (fault !== undefined) {
    const allowed = 'an https address that can be reached from outside, without a password';
    throw invalidRequest([{ field: 'webhooks.url', given: `an address, but ${fault}`, allowed }]);
  }
  const url = new URL(base);
  const { id } = connection.adapter;
  url.pathname = `${url.pathname.replace(/\/$/, '')}/${id}/${encodeURIComponent(token)}`;
  url.hash = '';
  return url.href;
}
