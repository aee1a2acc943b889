import { describe, expect, it } from 'vitest';
import { readFields } from '../../src/catalogue/read-fields.ts';

const read = (text: string) => Object.fromEntries(readFields(text));

describe('the notation of wire fields', () => {
  it('names each field, its type and whether it is required', () => {
    expect(read('prompt*:str; seed:int; loras:list; size:obj')).toEqual({
      prompt: { type: 'string', required: true },
      seed: { type: 'integer' },
      loras: { type: 'array' },
      size: { type: 'object' },
    });
  });

  it('has words for links and lists of links', () => {
    expect(read('image*:image; videos:videos<=3')).toEqual({
      image: { type: 'string', required: true, media: 'image' },
      videos: { type: 'array', maxItems: 3, media: 'video' },
    });
  });

  it('tells members apart by the type: words in text, numbers elsewhere', () => {
    expect(read('duration:str{5,10}=5; fps:int{24,25}=25')).toEqual({
      duration: { type: 'string', enum: ['5', '10'], default: '5' },
      fps: { type: 'integer', enum: [24, 25], default: 25 },
    });
  });

  it('has ranges that may be open at one end, and a longest text', () => {
    expect(read('scale:num[0..1]=0.5; seed:int[-1..]=-1; steps:int[..30]; p:str<=2500')).toEqual({
      scale: { type: 'number', minimum: 0, maximum: 1, default: 0.5 },
      seed: { type: 'integer', minimum: -1, default: -1 },
      steps: { type: 'integer', maximum: 30 },
      p: { type: 'string', maxLength: 2500 },
    });
  });

  it('says what may be null, which bound is left out, and what lists and pictures may measure', () => {
    expect(
      read('seed?:int; g:num(1..10]; h:num[1..10); size:str{auto}@2048=auto; a*:list>=2<=3'),
    ).toEqual({
      seed: { type: 'integer', nullable: true },
      g: { type: 'number', minimum: 1, maximum: 10, exclusive: 'minimum' },
      h: { type: 'number', minimum: 1, maximum: 10, exclusive: 'maximum' },
      size: { type: 'string', enum: ['auto'], maxSide: 2048, default: 'auto' },
      a: { type: 'array', required: true, minItems: 2, maxItems: 3 },
    });
  });

  it('takes JSON where a word will not do, and keeps values that are falsy', () => {
    expect(read('out:str{"X264 (.mp4)",gif}="X264 (.mp4)"; neg:str=""; on:bool=false')).toEqual({
      out: { type: 'string', enum: ['X264 (.mp4)', 'gif'], default: 'X264 (.mp4)' },
      neg: { type: 'string', default: '' },
      on: { type: 'boolean', default: false },
    });
  });

  it.each([
    ['prompt', 'not the notation of fields: "prompt"'],
    ['prompt:text', 'no type text'],
    ['a:str a:str', 'not the notation of fields: " a:str"'],
    ['a:str; a:int', 'a is there twice'],
    ['a:int{1,2', 'not the notation of fields: ""'],
    ['a:int{true}', 'a member is a word or a number, not true'],
  ])('refuses %s', (text, message) => {
    expect(() => readFields(text)).toThrow(new SyntaxError(message));
  });
});
