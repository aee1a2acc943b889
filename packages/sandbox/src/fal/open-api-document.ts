import type { Model, WireField } from '@kinora/core/adapter';
import { schemaRules, sizeSchema } from '../models/schema-rules.ts';

interface Endpoint {
  readonly id: string;
  readonly model: Model;
  readonly origin: string;
}

/** The OpenAPI 3.0.4 document of one endpoint, laid out like fal's own. */
export function openApiDocument({ id, model, origin }: Endpoint) {
  const name = schemaName(id);
  const input = { $ref: `#/components/schemas/${name}Input` };
  return {
    openapi: '3.0.4',
    info: {
      title: `Queue OpenAPI for ${id}`,
      version: '1.0.0',
      description: `The OpenAPI schema for the ${id} queue.`,
      'x-fal-metadata': { endpointId: id, category: model.task },
    },
    components: {
      securitySchemes: {
        apiKeyAuth: { type: 'apiKey', in: 'header', name: 'Authorization', description: 'Fal Key' },
      },
      schemas: {
        QueueStatus: queueStatus,
        [`${name}Input`]: inputSchema(model),
        [`${name}Output`]: outputSchema(model),
        File: file,
      },
    },
    paths: {
      [`/${id}`]: {
        post: {
          requestBody: { required: true, content: json(input) },
          responses: { 200: answer({ $ref: '#/components/schemas/QueueStatus' }) },
        },
      },
      [`/${id}/requests/{request_id}`]: {
        get: { responses: { 200: answer({ $ref: `#/components/schemas/${name}Output` }) } },
      },
    },
    servers: [{ url: `${origin}/fal/queue` }],
    security: [{ apiKeyAuth: [] }],
  };
}

/** The endpoint's path after the owner, in PascalCase. */
function schemaName(id: string): string {
  const words = id
    .split('/')
    .slice(1)
    .join('-')
    .split(/[^A-Za-z0-9]+/);
  return words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('');
}

function inputSchema({ fields }: Model) {
  const names = Object.keys(fields);
  return {
    type: 'object',
    required: names.filter((field) => fields[field]?.required === true),
    properties: Object.fromEntries(
      Object.entries(fields).map(([field, wire]) => [field, property(wire)]),
    ),
    'x-fal-order-properties': names,
  };
}

/** The documents of 2026-01-26 write what may be null, or words beside pixels, as `anyOf`. */
function property(field: WireField) {
  const { default: usual, ...rules } = schemaRules(field);
  const { nullable, maxSide, media } = field;
  const others = [
    ...(maxSide === undefined ? [] : [sizeSchema(maxSide)]),
    ...(nullable === undefined ? [] : [{ type: 'null' }]),
  ];
  return {
    ...(others.length === 0 ? rules : { anyOf: [rules, ...others] }),
    ...(field.type === 'array' && media !== undefined && { items: { type: 'string' } }),
    ...(media !== undefined && { description: `URL of the ${media}.` }),
    ...(usual !== undefined && { default: usual }),
  };
}

function outputSchema({ fields }: Model) {
  const seed = Object.hasOwn(fields, 'seed') ? { seed: { type: 'integer' } } : {};
  const properties = { video: { $ref: '#/components/schemas/File' }, ...seed };
  return { type: 'object', required: Object.keys(properties), properties };
}

function answer(schema: object) {
  return { description: 'The request was successful.', content: json(schema) };
}

function json(schema: object) {
  return { 'application/json': { schema } };
}

const queueStatus = {
  type: 'object',
  required: ['status', 'request_id'],
  properties: {
    status: { type: 'string', enum: ['IN_QUEUE', 'IN_PROGRESS', 'COMPLETED'] },
    request_id: { type: 'string' },
    response_url: { type: 'string' },
    status_url: { type: 'string' },
    cancel_url: { type: 'string' },
    queue_position: { type: 'integer' },
    // fal's own document says object here too, although replies carry a list.
    logs: { type: 'object' },
    metrics: { type: 'object' },
  },
};

const file = {
  type: 'object',
  required: ['url'],
  properties: {
    url: { type: 'string' },
    content_type: { type: 'string' },
    file_name: { type: 'string' },
    file_size: { type: 'integer' },
  },
};
