import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readFields } from '../../src/catalogue/read-fields.ts';
import type { WireField } from '../../src/catalogue/row.ts';
import { writeFields } from '../../src/catalogue/write-fields.ts';

const text = fc.string();
const words = fc.uniqueArray(text, { minLength: 1, maxLength: 5 });
const flag = fc.option(fc.constant(true as const), { nil: undefined });
const name = fc.stringMatching(/^[a-z]\w{0,9}$/);

const field = fc
  .oneof(
    fc.record({ type: fc.constant('string'), required: flag, enum: words, default: text }),
    fc.record({ type: fc.constant('string'), required: flag, maxLength: fc.nat(), default: text }),
    fc.record({ type: fc.constant('string'), media: fc.constantFrom('image', 'video', 'audio') }),
    fc.record({ type: fc.constant('array'), media: fc.constant('image'), maxItems: fc.nat() }),
    fc.record({ type: fc.constant('integer'), enum: fc.array(fc.integer(), { minLength: 1 }) }),
    fc.record({ type: fc.constant('integer'), minimum: fc.integer(), default: fc.integer() }),
    fc.record({ type: fc.constant('boolean'), nullable: flag, default: fc.boolean() }),
    fc.record({ type: fc.constant('array'), minItems: fc.nat(), maxItems: fc.nat() }),
    fc.record({ type: fc.constant('string'), enum: words, maxSide: fc.nat(), default: text }),
    fc.record({
      type: fc.constant('number'),
      minimum: fc.integer(),
      maximum: fc.integer(),
      exclusive: fc.constantFrom('minimum', 'maximum'),
    }),
    fc.record({ type: fc.constantFrom('object', 'array', 'number'), required: flag }),
  )
  // Absent is no member at all; each of these records is a wire field.
  .map((each) => JSON.parse(JSON.stringify(each)) as WireField);

it('is read back as it was, whatever the words in it', () => {
  fc.assert(
    fc.property(fc.dictionary(name, field, { noNullPrototype: true }), (fields) => {
      expect(Object.fromEntries(readFields(writeFields(new Map(Object.entries(fields)))))).toEqual(
        fields,
      );
    }),
  );
});
