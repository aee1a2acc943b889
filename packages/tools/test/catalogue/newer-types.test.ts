import { expect, it } from 'vitest';
import { newerTypes } from '../../src/catalogue/fal/newer-types.ts';
import { readFields } from '../../src/catalogue/read-fields.ts';

const endpoint = (fields: string, output = 'video') => ({
  fields: readFields(fields),
  output: [output],
});

it('says of newer types what is new, changed or gone, and of videos alone', () => {
  const older = new Map([
    ['a/same', endpoint('prompt*:str')],
    ['b/changed', endpoint('prompt*:str; fps:str{24,25}=25; steps:num')],
    ['c/gone', endpoint('prompt*:str')],
  ]);
  const newer = new Map([
    ['d/new', endpoint('prompt*:str', 'videos')],
    ['a/same', endpoint('prompt*:str')],
    ['b/changed', endpoint('prompt*:str; fps:int{24,25}=25; seed:num')],
    ['e/picture', endpoint('prompt*:str', 'images')],
    ['f-trainer', endpoint('prompt*:str')],
  ]);
  expect(newerTypes(older, newer)).toEqual([
    'b/changed\tsteps\tfps:int{24,25}=25; seed:num',
    'd/new\t\tprompt*:str',
  ]);
});
