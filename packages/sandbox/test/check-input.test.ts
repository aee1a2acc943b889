import { describe, expect, it } from 'vitest';
import { checkInput } from '../src/models/check-input.ts';

const FIELDS = {
  prompt: { type: 'string', required: true, maxLength: 4 },
  frames: { type: 'string', enum: ['129'], default: '129' },
  steps: { type: 'integer', minimum: 2, maximum: 30, default: 30 },
  scale: { type: 'number' },
  safe: { type: 'boolean', default: true },
  images: { type: 'array', maxItems: 1 },
  extra: { type: 'object' },
} as const;

describe('the check of an input by the table of a model', () => {
  it('fills in defaults, and keeps 0, false and the empty string', () => {
    const body = { prompt: '', scale: 0, safe: false };
    expect(checkInput(FIELDS, body)).toEqual({
      values: { prompt: '', frames: '129', steps: 30, scale: 0, safe: false },
      problems: [],
      unknownFields: [],
    });
  });

  it('takes 129 for "129", and the table decides what it becomes', () => {
    expect(checkInput(FIELDS, { prompt: 'a', frames: 129 }).values['frames']).toBe('129');
    const numbers = { frames: { type: 'integer', enum: [129] } } as const;
    expect(checkInput(numbers, { frames: '129' }).values).toEqual({ frames: 129 });
  });

  it('reads null as not given', () => {
    const { values, problems } = checkInput(FIELDS, { prompt: null, steps: null, scale: null });
    expect(values).toEqual({ frames: '129', steps: 30, safe: true });
    expect(problems.map(({ field, rule }) => [field, rule])).toEqual([['prompt', 'missing']]);
  });

  it('names each broken rule, the value and what was expected', () => {
    const body = {
      prompt: 'abcde',
      frames: '85',
      steps: 31,
      scale: Number.NaN,
      safe: 'true',
      images: [1, 2],
      extra: [],
    };
    const { values, problems } = checkInput(FIELDS, body);
    expect(values).toEqual({});
    expect(problems).toEqual([
      { field: 'prompt', rule: 'length', input: 'abcde', expected: FIELDS.prompt },
      { field: 'frames', rule: 'enum', input: '85', expected: FIELDS.frames },
      { field: 'steps', rule: 'maximum', input: 31, expected: FIELDS.steps },
      { field: 'scale', rule: 'type', input: Number.NaN, expected: FIELDS.scale },
      { field: 'safe', rule: 'type', input: 'true', expected: FIELDS.safe },
      { field: 'images', rule: 'items', input: [1, 2], expected: FIELDS.images },
      { field: 'extra', rule: 'type', input: [], expected: FIELDS.extra },
    ]);
  });

  it('counts text in code points, as the providers do', () => {
    expect(checkInput(FIELDS, { prompt: '🐈🐈🐈🐈' }).problems).toEqual([]);
  });

  it('lists the keys that the model does not have, also those every object has', () => {
    // JSON.parse makes __proto__ a key like any other; an object literal would not.
    const body: unknown = JSON.parse('{"prompt":"a","promt":"b","constructor":1,"__proto__":2}');
    const { values, unknownFields } = checkInput(FIELDS, Object(body) as Record<string, unknown>);
    expect(unknownFields).toEqual(['promt', 'constructor', '__proto__']);
    expect(Object.keys(values)).toEqual(['prompt', 'frames', 'steps', 'safe']);
  });
});
