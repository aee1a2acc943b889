import { randomUUID } from 'node:crypto';
import type { World } from '../../world/world.ts';

/** Uploads that were announced; each takes its bytes once. */
export interface TicketDesk {
  open(about: { readonly name: string; readonly contentType: string }): Ticket;
  /** What became of the bytes sent to a ticket. */
  store(ticket: string, sent: SentBytes): 'stored' | 'unknown' | 'changed-headers' | 'taken';
}

/** An opened upload: the path its file will have, and how its bytes are to be sent. */
export interface Ticket {
  readonly id: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly expiresAtMs: number;
}

export interface SentBytes {
  readonly bytes: Uint8Array;
  readonly header: (name: string) => string | undefined;
}

interface OpenTicket extends Ticket {
  readonly fill: (bytes: Uint8Array) => void;
  isTaken: boolean;
}

const LIFETIME_MS = 3_600_000;

export function createTicketDesk({ files, clock }: World): TicketDesk {
  const tickets = new Map<string, OpenTicket>();
  return {
    open({ name, contentType }) {
      const { path, store: fill } = files.reserveUpload({
        provider: 'wavespeed',
        name,
        contentType,
      });
      const headers = { 'Content-Type': contentType, 'If-None-Match': '*' };
      const expiresAtMs = clock.now() + LIFETIME_MS;
      const ticket = { id: randomUUID(), path, headers, expiresAtMs, fill, isTaken: false };
      tickets.set(ticket.id, ticket);
      return ticket;
    },
    store(id, { bytes, header }) {
      const ticket = tickets.get(id);
      if (ticket === undefined || clock.now() > ticket.expiresAtMs) return 'unknown';
      // The headers are part of the permission, and a key is none of them.
      const isAsSigned =
        header('authorization') === undefined &&
        Object.entries(ticket.headers).every(([name, value]) => header(name) === value);
      if (!isAsSigned) return 'changed-headers';
      if (ticket.isTaken) return 'taken';
      ticket.fill(bytes);
      ticket.isTaken = true;
      return 'stored';
    },
  };
}
