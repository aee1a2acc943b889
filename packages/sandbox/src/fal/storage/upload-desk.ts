import { createHash, randomUUID } from 'node:crypto';
import type { FileStore } from '../../files/file-store.ts';

/** Uploads that were announced and whose bytes are still to come. */
export interface UploadDesk {
  /** Announces a file: the path it will have, and the ticket that its bytes are sent to. */
  open(about: { readonly name: string; readonly contentType: string }): OpenedUpload;
  /** Stores a whole file; false where there is no such ticket. */
  store(ticket: string, bytes: Uint8Array): boolean;
  /** Keeps one part of a file and gives its etag; undefined where there is no such ticket. */
  storePart(ticket: string, part: number, bytes: Uint8Array): string | undefined;
  /** Joins the parts listed, in order; false where one is missing or its etag is another's. */
  complete(ticket: string, parts: readonly ListedPart[]): boolean;
}

export interface OpenedUpload {
  readonly path: string;
  readonly ticket: string;
}

export interface ListedPart {
  readonly partNumber: number;
  readonly etag: string;
}

interface Ticket {
  readonly store: (bytes: Uint8Array) => void;
  readonly parts: Map<number, { readonly bytes: Uint8Array; readonly etag: string }>;
}

export function createUploadDesk(files: FileStore): UploadDesk {
  const tickets = new Map<string, Ticket>();
  const finish = (ticket: string, bytes: Uint8Array): boolean => {
    tickets.get(ticket)?.store(bytes);
    return tickets.delete(ticket);
  };
  return {
    open(about) {
      const { path, store } = files.reserveUpload({ provider: 'fal', ...about });
      const ticket = randomUUID();
      tickets.set(ticket, { store, parts: new Map() });
      return { path, ticket };
    },
    store: finish,
    storePart(ticket, part, bytes) {
      const etag = `"${createHash('md5').update(bytes).digest('hex')}"`;
      const open = tickets.get(ticket);
      open?.parts.set(part, { bytes, etag });
      return open === undefined ? undefined : etag;
    },
    complete(ticket, listed) {
      const parts = tickets.get(ticket)?.parts;
      if (parts === undefined || listed.length === 0) return false;
      const bytes: Uint8Array[] = [];
      for (const { partNumber, etag } of listed) {
        const part = parts.get(partNumber);
        if (part === undefined || part.etag !== etag) return false;
        bytes.push(part.bytes);
      }
      return finish(ticket, Buffer.concat(bytes));
    },
  };
}
