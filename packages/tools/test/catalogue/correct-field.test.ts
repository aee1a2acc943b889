import { describe, expect, it } from 'vitest';
import { correctField } from '../../src/catalogue/fal/correct-field.ts';

describe('a field of the type map, corrected', () => {
  it('is as it was where the OpenAPI documents say nothing', () => {
    const field = { type: 'number', default: 5 } as const;
    expect(correctField(field, undefined)).toEqual(field);
  });

  it('becomes an integer with its range', () => {
    expect(
      correctField({ type: 'number', default: 81 }, { type: 'integer', minimum: 17, maximum: 161 }),
    ).toEqual({ type: 'integer', minimum: 17, maximum: 161, default: 81 });
  });

  it('has whole numbers where the types choose between texts of digits', () => {
    expect(
      correctField(
        { type: 'string', enum: ['4', '8', '12', '16'], default: '4' },
        { type: 'integer', enum: [4, 8, 12], default: 4 },
      ),
    ).toEqual({ type: 'integer', enum: [4, 8, 12, 16], default: 4 });
  });

  it('keeps texts of digits that the documents call texts', () => {
    const field = { type: 'string', enum: ['5', '10'], default: '5' } as const;
    expect(correctField(field, { type: 'string', enum: ['5', '10'] })).toEqual(field);
  });

  it('has the single member and the false default that the types leave out', () => {
    expect(
      correctField({ type: 'string' }, { type: 'string', enum: ['720p'], default: '720p' }),
    ).toEqual({ type: 'string', enum: ['720p'], default: '720p' });
    expect(correctField({ type: 'boolean' }, { type: 'boolean', default: false })).toEqual({
      type: 'boolean',
      default: false,
    });
  });

  it('may be null, leaves a bound out and has a shortest list, as the documents say', () => {
    expect(correctField({ type: 'number' }, { type: 'integer', nullable: true })).toEqual({
      type: 'integer',
      nullable: true,
    });
    const range = { minimum: 1, maximum: 10, exclusive: 'maximum' } as const;
    expect(correctField({ type: 'number' }, { type: 'number', ...range })).toEqual({
      type: 'number',
      ...range,
    });
    expect(correctField({ type: 'array' }, { type: 'array', minItems: 2 })).toEqual({
      type: 'array',
      minItems: 2,
    });
  });

  it('keeps its own default, and drops an older range that leaves it out', () => {
    expect(
      correctField(
        { type: 'number', default: 30 },
        { type: 'integer', minimum: 2, maximum: 20, default: 8 },
      ),
    ).toEqual({ type: 'integer', default: 30 });
  });
});
