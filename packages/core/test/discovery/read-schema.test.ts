import { expect, test } from 'vitest';
import { readSchema } from '../../src/discovery/read-schema.ts';

/** The one field of a body with the one property. */
function fieldOf(name: string, property: unknown, document?: object) {
  const schema = { type: 'object', properties: { other: { type: 'string' }, [name]: property } };
  const read = readSchema(schema, { ...schema, ...document });
  return 'fields' in read ? read.fields[name] : read.reason;
}

test('reads types, members, ranges and defaults', () => {
  const read = readSchema({
    type: 'object',
    required: ['prompt'],
    properties: {
      prompt: { type: 'string', maxLength: 2500, title: 'Prompt' },
      size: { type: 'string', enum: ['832*480', '480*832'], default: '832*480' },
      duration: { type: 'integer', enum: [5, 8], default: 5 },
      seed: { type: 'integer', minimum: -1, maximum: 2_147_483_647, default: -1 },
      shift: { type: 'number', exclusiveMinimum: 0, maximum: 10 },
      loras: { type: 'array', items: { type: 'object' }, maxItems: 3 },
      sound: { type: 'boolean', default: true },
    },
  });
  expect(read).toEqual({
    fields: {
      prompt: { type: 'string', required: true, maxLength: 2500 },
      size: { type: 'string', enum: ['832*480', '480*832'], default: '832*480' },
      duration: { type: 'integer', enum: [5, 8], default: 5 },
      seed: { type: 'integer', minimum: -1, maximum: 2_147_483_647, default: -1 },
      shift: { type: 'number', minimum: 0, maximum: 10, exclusive: 'minimum' },
      loras: { type: 'array', maxItems: 3 },
      sound: { type: 'boolean', default: true },
    },
    unread: [],
  });
});

test('follows references, and takes what allOf says together', () => {
  const document = {
    components: { schemas: { Ratio: { type: 'string', enum: ['16:9', '9:16'] } } },
  };
  const $ref = '#/components/schemas/Ratio';
  const ratio = { type: 'string', enum: ['16:9', '9:16'] };
  expect(fieldOf('ratio', { $ref }, document)).toEqual(ratio);
  const wrapped = { allOf: [{ $ref }], default: '9:16', description: 'The ratio' };
  expect(fieldOf('ratio', wrapped, document)).toEqual({ ...ratio, default: '9:16' });
});

test.each([
  ['anyOf with null', { anyOf: [{ type: 'integer', minimum: 0 }, { type: 'null' }] }],
  ['oneOf with null', { oneOf: [{ type: 'null' }, { type: 'integer', minimum: 0 }] }],
  ['nullable', { type: 'integer', minimum: 0, nullable: true }],
  ['a list of types', { type: ['integer', 'null'], minimum: 0, default: null }],
])('a value that may be null is nullable: %s', (_, property) => {
  expect(fieldOf('seed', property)).toEqual({ type: 'integer', nullable: true, minimum: 0 });
});

test('words beside a size in pixels are one field', () => {
  const side = { type: 'integer', maximum: 14_142, exclusiveMinimum: 0, default: 512 };
  const size = { type: 'object', properties: { width: side, height: side } };
  const words = { type: 'string', enum: ['square_hd', 'landscape_16_9'] };
  const property = {
    anyOf: [{ $ref: '#/components/schemas/ImageSize' }, words],
    default: 'landscape_16_9',
  };
  expect(fieldOf('video_size', property, { components: { schemas: { ImageSize: size } } })).toEqual(
    {
      ...words,
      maxSide: 14_142,
      default: 'landscape_16_9',
    },
  );
});

test('a default is believed as far as its own field takes it', () => {
  const frames = { type: 'string', enum: ['129'], default: 129 };
  expect(fieldOf('num_frames', frames)).toEqual({ type: 'string', enum: ['129'], default: '129' });
  const steps = { type: 'integer', minimum: 1, maximum: 50, default: 80 };
  expect(fieldOf('steps', steps)).toEqual({ type: 'integer', minimum: 1, maximum: 50 });
  expect(fieldOf('seed', { type: 'integer', default: '7' })).toEqual({ type: 'integer' });
});

test.each([
  ['no JSON Schema type but in use', { type: 'float', minimum: 0 }, { type: 'number', minimum: 0 }],
  ['one word alone', { const: '720p' }, { type: 'string', enum: ['720p'] }],
  ['words without a type', { enum: ['a', 'b'] }, { type: 'string', enum: ['a', 'b'] }],
  ['numbers without a type', { enum: [1, 2.5] }, { type: 'number', enum: [1, 2.5] }],
  [
    'any text beside some words',
    { anyOf: [{ enum: ['a'] }, { type: 'string' }] },
    { type: 'string' },
  ],
  ['any number', { anyOf: [{ type: 'integer' }, { type: 'number' }] }, { type: 'number' }],
  [
    'an old exclusive bound',
    { type: 'integer', minimum: 0, exclusiveMinimum: true },
    { type: 'integer', minimum: 1 },
  ],
])('reads %s', (_, property, field) => {
  expect(fieldOf('value', property)).toEqual(field);
});

test.each([
  ['format', 'first', { type: 'string', format: 'image_uri' }, { type: 'string', media: 'image' }],
  [
    'format of a list',
    'pictures',
    { type: 'array', format: 'image_uris' },
    { type: 'array', media: 'image' },
  ],
  [
    'element of a form',
    'image',
    { type: 'string', 'x-ui-component': 'uploader' },
    { type: 'string', media: 'image' },
  ],
  [
    'what a form accepts',
    'source',
    { type: 'string', 'x-ui-component': 'uploader', 'x-accept': 'video/*' },
    { type: 'string', media: 'video' },
  ],
  ['name', 'end_image_url', { type: 'string' }, { type: 'string', media: 'image' }],
  [
    'name of a list',
    'audio_urls',
    { type: 'array', items: { type: 'string' } },
    { type: 'array', media: 'audio' },
  ],
  [
    'description',
    'first_url',
    { type: 'string', description: 'URL of the video.' },
    { type: 'string', media: 'video' },
  ],
  ['nothing', 'image', { type: 'string' }, { type: 'string' }],
  ['weights', 'lora_url', { type: 'string' }, { type: 'string' }],
  [
    'a list of objects',
    'image_urls',
    { type: 'array', items: { type: 'object' } },
    { type: 'array' },
  ],
])('knows a link to a file by its %s', (_, name, property, field) => {
  expect(fieldOf(name, property)).toEqual(field);
});

test.each([
  ['of no type', {}],
  ['of a type that is none', { type: 'money' }],
  ['of a type that every object has', { type: 'constructor' }],
  ['of two types', { type: ['string', 'integer'] }],
  ['with members of another type', { type: 'integer', enum: ['5', '10'] }],
  ['with texts and numbers', { enum: ['auto', 5] }],
  ['with no members', { type: 'string', enum: [] }],
  ['with objects for members', { enum: [{ a: 1 }] }],
  ['that is only ever true', { type: 'boolean', enum: [true] }],
  ['with bounds the wrong way round', { type: 'integer', minimum: 9, maximum: 1 }],
  ['with a bound that is text', { type: 'integer', minimum: '1' }],
  ['that counts in steps', { type: 'integer', multipleOf: 8 }],
  ['with more that is ruled out', { type: 'integer', not: { enum: [3] } }],
  ['that contradicts itself', { allOf: [{ type: 'string' }, { type: 'integer' }] }],
  ['that leads nowhere', { $ref: '#/components/schemas/Missing' }],
  ['that leads elsewhere', { $ref: 'https://example.com/schema.json' }],
  ['that leads to a prototype', { $ref: '#/__proto__' }],
  ['that leads in a circle', { $ref: '#/properties/value' }],
  [
    'of text or pixels or a number',
    { anyOf: [{ enum: ['a'] }, { type: 'object' }, { type: 'integer' }] },
  ],
  ['that is no schema', 'string'],
])('leaves a property alone %s, and says so', (_, value) => {
  const schema = { type: 'object', properties: { prompt: { type: 'string' }, value } };
  expect(readSchema(schema)).toEqual({ fields: { prompt: { type: 'string' } }, unread: ['value'] });
});

const text = { type: 'string' };

test.each([
  ['nothing', undefined],
  ['null', null],
  ['a list', []],
  ['a circle', { $ref: '#' }],
  ['a text', { type: 'string' }],
  ['no properties', { type: 'object' }],
  ['properties that are a list', { type: 'object', properties: [] }],
  ['no property that can be read', { type: 'object', properties: { 'not a name': text } }],
  ['required things that are no names', { properties: { a: text }, required: [1] }],
  ['a required field in doubt', { properties: { a: text, b: {} }, required: ['b'] }],
  ['a required field that is missing', { properties: { a: text }, required: ['toString'] }],
  ['a body of several kinds', { properties: { a: text }, anyOf: [{ required: ['a'] }] }],
  [
    'too many fields',
    { properties: Object.fromEntries(Array.from({ length: 301 }, (_, at) => [`f${at}`, text])) },
  ],
])('refuses %s with a reason', (_, schema) => {
  expect(readSchema(schema)).toEqual({ reason: expect.stringMatching(/^it |^its |^what /) });
});

test('a schema that doubles at every turn is given up early', () => {
  const twice = (next: string) => ({ allOf: [{ $ref: next }, { $ref: next }] });
  const names = Array.from({ length: 15 }, (_, at) => [`s${at}`, twice(`#/s${at + 1}`)]);
  const document = { ...Object.fromEntries(names), s15: text };
  const properties = Object.fromEntries(
    Array.from({ length: 300 }, (_, at) => [`f${at}`, { $ref: '#/s0' }]),
  );
  expect(readSchema({ properties }, document)).toEqual({
    reason: 'it is too large or leads in circles',
  });
});
