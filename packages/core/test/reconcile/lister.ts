import { createScriptedTransport } from '@kinora/testing';
import * as z from 'zod/mini';
import { on, route, type Ledger, type Listing, type Search } from '../../src/adapter.ts';
import { maybe, reads } from '../../src/reader.ts';
import { connect } from '../../src/engine/connection.ts';
import { acme, API_KEY } from '../client/acme.ts';
import { list } from './rows.ts';

export const JOBS = 'GET /v1/jobs';
export const BILLS = 'POST https://files.acme.example/bills';

const page = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      model: maybe(z.string()),
      at: maybe(z.number()),
      input: maybe(z.unknown()),
    }),
  ),
  next: maybe(z.string()),
  total: maybe(z.number()),
});

const reader: Listing['reads'] = reads(page, ({ items, next: cursor, total }) => ({
  candidates: items.map(({ id: requestId, at: sentAt, ...told }) => ({
    requestId,
    sentAt,
    ...told,
  })),
  hasMore: cursor !== undefined,
  cursor,
  total,
}));

export const search: Search = {
  ...list,
  route: ({ cursor }) =>
    cursor === undefined ? route`GET /v1/jobs` : route`GET /v1/jobs?page=${cursor}`,
  reads: reader,
};

export const ledger: Ledger = {
  route: () => on('files', route`POST /bills`),
  body: ({ model, from, now, page: number }) => ({ model, from, now, page: number }),
  reads: reader,
  opensTo: 'any-key',
};

/** Acme with lists of its jobs, on a script. */
export function openLister(blocks: { readonly search?: Search; readonly ledger?: Ledger }) {
  const api = createScriptedTransport();
  const { adapter, options } = acme({ apiKey: API_KEY });
  const connection = connect({ adapter: { ...adapter, ...blocks }, options }, api.transport);
  return { api, connection };
}
