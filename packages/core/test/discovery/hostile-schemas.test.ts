import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fit } from '../../src/contract/binding/fit.ts';
import { translateFields } from '../../src/contract/binding/translate.ts';
import type { Model, WireField } from '../../src/contract/model.ts';
import { modelOf } from '../../src/discovery/model-of.ts';
import { isKinoraError } from '../../src/errors/kinora-error.ts';

const odd = fc.jsonValue({ maxDepth: 2 });
const types = ['string', 'integer', 'number', 'float', 'boolean', 'array', 'object', 'null', 'any'];
const pointer = fc.constantFrom(
  '#',
  '#/properties/seed',
  '#/a',
  '#/__proto__',
  '#/properties',
  'x',
);
const name = fc.oneof(
  fc.constantFrom('prompt', 'images', 'seed', '__proto__', 'constructor', 'toString'),
  fc.string({ maxLength: 8 }),
);

/** Properties as providers write them, before anything happens to them. */
const usual = {
  prompt: { type: 'string', maxLength: 2500 },
  image_url: { anyOf: [{ type: 'string', format: 'image_uri' }, { type: 'null' }] },
  duration: { type: 'integer', enum: [5, 10], default: 5 },
  size: { type: 'string', enum: ['832*480', '480*832'], default: '832*480' },
  seed: { type: 'integer', minimum: -1, maximum: 9, default: -1 },
  guidance_scale: { type: 'float', exclusiveMinimum: 0, maximum: 20, default: 7.5 },
  loras: { type: 'array', items: { type: 'object' }, maxItems: 3 },
};

const { word } = fc.letrec<{ readonly word: object; readonly part: unknown }>((tie) => ({
  part: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    odd,
    fc.constantFrom(...Object.values(usual)),
    fc.tuple(fc.constantFrom(...Object.values(usual)), tie('word')).map(merged),
  ),
  word: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.record({ type: fc.oneof(fc.constantFrom(...types), fc.subarray(types), odd) }),
    fc.record({ enum: fc.oneof(fc.array(fc.oneof(fc.integer(), odd), { maxLength: 4 }), odd) }),
    fc.record({ const: odd }),
    fc.record({ default: odd }),
    fc.record({ minimum: fc.oneof(fc.integer(), odd) }),
    fc.record({ maximum: fc.oneof(fc.integer(), odd) }),
    fc.record({ exclusiveMinimum: fc.oneof(fc.boolean(), fc.integer(), odd) }),
    fc.record({ maxItems: fc.oneof(fc.nat(9), odd) }),
    fc.record({ nullable: odd, format: odd, description: odd, 'x-accept': odd }),
    fc.record({ $ref: fc.oneof(pointer, odd) }),
    fc.record({ items: tie('part') }),
    fc.record({ allOf: fc.array(tie('part'), { maxLength: 3 }) }),
    fc.record({ anyOf: fc.oneof(fc.array(tie('part'), { maxLength: 3 }), odd) }),
    fc.record({ oneOf: fc.array(tie('part'), { maxLength: 3 }) }),
    fc.record({ properties: fc.oneof(fc.dictionary(name, tie('part'), { maxKeys: 4 }), odd) }),
    fc.record({ required: fc.oneof(fc.array(name, { maxLength: 2 }), odd) }),
  ),
}));

/** A usual body of which one property, or the body itself, says something more. */
const schema = fc
  .record({ at: fc.oneof(fc.constantFrom(...Object.keys(usual)), name), said: word })
  .map(({ at, said }) => {
    const before: unknown = Reflect.get(usual, at);
    const properties = { ...usual, [at]: merged([before, said]) };
    const body = { type: 'object', properties, required: ['prompt'] };
    return at === 'constructor' ? merged([body, said]) : body;
  });

function merged([first, second]: readonly [first: unknown, second: unknown]): object {
  return { ...Object(first), ...Object(second) };
}

test('whatever a schema says, it is read into fields that requests can be written in, or refused', () => {
  let read = 0;
  fc.assert(
    fc.property(schema, (each) => {
      const { model, reason = '' } = modelOf({ id: 'acme/fox-480p', schema: each }, 'a test');
      if (model === undefined) return reason !== '';
      read += 1;
      write(model);
      return Object.entries(model.fields).every(([wire, field]) => isSound(wire, field));
    }),
    { numRuns: 2000 },
  );
  expect(read).toBeGreaterThan(500);
});

function write(model: Model): void {
  const request = { model: 'acme:fox', prompt: 'A fox.', durationSeconds: 5, seed: 0 };
  const policy = { adjust: 'nearest', onUnsupported: 'warn' } as const;
  try {
    JSON.stringify(translateFields(request, model, { provider: 'acme', policy }).body);
  } catch (error) {
    if (!isKinoraError(error)) throw error;
  }
}

/** However it came about, a field has a name, a type, values, and no default but one of them. */
function isSound(wire: string, field: WireField): boolean {
  const { type, enum: members = [''], minimum = -Infinity, maximum = Infinity } = field;
  const isNamed = /^[a-z][\w.-]*$/i.test(wire) && sound.includes(type);
  const isTaken = field.default === undefined || fit(field, field.default).ok;
  return isNamed && isTaken && members.length > 0 && minimum <= maximum;
}

const sound: readonly string[] = ['string', 'integer', 'number', 'boolean', 'array', 'object'];
