import type { Upload } from '../contract/adapter.ts';
import type { ErrorCode } from '../errors/error-codes.ts';
import { KinoraError } from '../errors/kinora-error.ts';
import { allowedFile } from '../transport/guard-url.ts';
import type { Connection } from './connection.ts';
import { isLocal } from './connection.ts';
import { exchange } from './exchange.ts';
import type { PreparedFile } from './prepare-files.ts';
import { plain } from './refusal.ts';

const TICKET_TIMEOUT_MS = 20_000;
/** A slow line of 1 MB/s still gets 200 MB through. */
const PUT_TIMEOUT_MS = 240_000;

/**
 * Puts one file where the provider keeps them. Costs nothing, so it may be repeated.
 * @returns the link to use in a request
 * @throws KinoraError `upload_failed`, or the account's trouble, which trying again does not end
 */
export async function uploadFile(
  connection: Connection,
  upload: Upload,
  file: PreparedFile,
  signal?: AbortSignal,
): Promise<string> {
  const { bytes, name, mediaType, sizeBytes } = file;
  const ticket = await exchange(connection, {
    route: upload.ticket,
    json: upload.body({ name, mediaType, sizeBytes }),
    reads: upload.reads,
    timeoutMs: TICKET_TIMEOUT_MS,
    signal,
  });
  if (ticket.kind === 'refused') {
    const { means, message } = ticket.refusal;
    const code = OF_THE_ACCOUNT.find((own) => own === means);
    throw failed(connection, message, ticket.reply.status, code);
  }
  if (ticket.kind === 'lost') throw failed(connection, ticket.failure.message);
  if (ticket.kind === 'unreadable') throw failed(connection, 'unreadable upload ticket');

  const { putUrl, headers, fileUrl } = ticket.value;
  // The caller's bytes go to no other machine of the caller's own network.
  const fault = allowedFile(putUrl, { allowLoopback: isLocal(connection) });
  if (fault !== undefined) {
    // The rest of a signed link is as good as a key.
    const host = URL.canParse(putUrl) ? new URL(putUrl).host : 'an unreadable link';
    throw failed(connection, `will not upload to ${host}: ${fault}`);
  }
  const put = await connection.transport({
    method: 'PUT',
    url: putUrl,
    headers: withMediaType(headers, mediaType),
    body: bytes,
    timeoutMs: PUT_TIMEOUT_MS,
    signal,
    secrets: [connection.apiKey()],
  });
  if (put.kind === 'failure') throw failed(connection, put.message);
  if (put.status >= 300) throw failed(connection, plain(put.excerpt), put.status);
  return fileUrl;
}

/** A ticket that names a type itself has it signed; otherwise the file's own is told. */
function withMediaType(
  headers: Readonly<Record<string, string>>,
  mediaType: string,
): Readonly<Record<string, string>> {
  const isTold = Object.keys(headers).some((name) => name.toLowerCase() === 'content-type');
  return isTold ? headers : { ...headers, 'content-type': mediaType };
}

const OF_THE_ACCOUNT = ['unauthenticated', 'forbidden', 'insufficient_funds'] as const;

function failed(
  { adapter }: Connection,
  message: string,
  httpStatus?: number,
  code: ErrorCode = 'upload_failed',
): KinoraError {
  return new KinoraError(code, `upload failed: ${message}`, {
    phase: 'upload',
    mayHaveCharged: 'no',
    provider: adapter.id,
    httpStatus,
  });
}
