import type { AdapterFacts, Entry } from '@kinora/testing';

const MODEL = 'fal-ai/hunyuan-video-image-to-video';
const API = 'https://api.fal.ai/v1/models';
const START = '2025-12-31T23%3A59%3A00.000Z';
const iso = (at: number) => new Date(at).toISOString();

const requests = `GET ${API}/requests/by-endpoint?endpoint_id=${MODEL}&start=${START}&end=2026-01-01T00%3A00%3A00.000Z&expand=payloads&limit=50`;
const events = `GET ${API}/billing-events?endpoint_id=${MODEL}&start=${START}&end=2026-01-03T00%3A00%3A00.000Z&limit=100`;

/** Requests by endpoint, with payloads (OpenAPI of api.fal.ai/v1). */
export const search: NonNullable<AdapterFacts['search']> = {
  call: `GET ${API}/requests/by-endpoint?*`,
  asks: [{ call: requests }, { call: `${requests}&cursor=c2` }],
  page: (entries, hasMore) => ({
    body: { items: entries.map(request), next_cursor: hasMore ? 'c2' : null, has_more: hasMore },
  }),
};

/** Billing events (OpenAPI of api.fal.ai/v1). */
export const ledger: NonNullable<AdapterFacts['ledger']> = {
  opensTo: 'admin-key',
  call: `GET ${API}/billing-events?*`,
  asks: [{ call: events }, { call: `${events}&cursor=c2` }],
  page: (entries, hasMore) => ({
    body: { billing_events: entries.map(event), next_cursor: hasMore ? 'c2' : null },
  }),
};

const request = ({ requestId, at, body }: Entry) => ({
  request_id: requestId,
  endpoint_id: MODEL,
  sent_at: iso(at),
  json_input: body,
});

const event = ({ requestId, at }: Entry) => ({
  request_id: requestId,
  endpoint_id: MODEL,
  timestamp: iso(at),
  output_units: 1,
  cost_total: 0.4,
});
