import { describe, expect, it } from 'vitest';
import { readFields } from '../../src/catalogue/read-fields.ts';
import { validateBody } from '../../src/fidelity/validate-body.ts';

const fields = readFields(
  'prompt*:str<=5; seed?:int[0..9]; scale:num(1..10]; shift:num[1..10); mode:str{a,b}; on:bool; ' +
    'size:str{auto}@100; image:image; images:images>=2<=3; loras:list; extra:obj',
);

describe('a body', () => {
  it('is right when each value is what its field takes', () => {
    const body = {
      prompt: '🐈🐈🐈🐈🐈',
      seed: null,
      scale: 10,
      shift: 1,
      mode: 'a',
      on: false,
      size: { width: 100, height: 1 },
      image: 'https://example.com/a.png',
      images: ['https://example.com/a.png', 'https://example.com/b.png'],
      loras: [],
      extra: {},
    };
    expect(validateBody(fields, body)).toEqual([]);
  });

  it.each([
    [{ prompt: '123456' }, 'prompt is too long'],
    [{ prompt: 1 }, 'prompt is no string'],
    [{ prompt: null }, 'prompt is null'],
    [{ seed: 1.5 }, 'seed is no integer'],
    [{ seed: 10 }, 'seed is out of range'],
    [{ seed: '1' }, 'seed is no integer'],
    [{ scale: 1 }, 'scale is out of range'],
    [{ shift: 10 }, 'shift is out of range'],
    [{ shift: Number.NaN }, 'shift is no number'],
    [{ mode: 'A' }, 'mode is no member'],
    [{ on: 'true' }, 'on is no boolean'],
    [{ size: { width: 101, height: 1 } }, 'size is no size'],
    [{ size: { width: 1 } }, 'size is no size'],
    [{ size: '100x1' }, 'size is no member'],
    [{ image: 'cats.png' }, 'image is no link'],
    [{ images: ['https://example.com/a.png'] }, 'images has 1 items'],
    [{ images: ['https://example.com/a.png', 'b'] }, 'images holds what is no link'],
    [{ loras: {} }, 'loras is no array'],
    [{ extra: [] }, 'extra is no object'],
    [{ other: 1 }, 'other is no field'],
  ])('%j is wrong', (wrong, fault) => {
    expect(validateBody(fields, { prompt: 'x', ...wrong })).toEqual([fault]);
  });

  it('lacks what is required', () => {
    expect(validateBody(fields, { on: true })).toEqual(['prompt is missing']);
  });

  it('may hold more where there are more fields than are known', () => {
    expect(validateBody(fields, { prompt: 'x', other: 1 }, true)).toEqual([]);
  });
});
