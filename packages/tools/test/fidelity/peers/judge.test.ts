import { expect, it } from 'vitest';
import { readFields } from '../../../src/catalogue/read-fields.ts';
import { judge, type Answer, type Question } from '../../../src/fidelity/peers/judge.ts';

const question: Question = {
  endpoint: {
    provider: 'fal',
    id: 'acme/fox',
    task: 'text-to-video',
    family: undefined,
    fields: readFields('prompt*:str; seed:int; duration:str{5,10}'),
    isPartial: false,
    prices: [],
    source: 'tests',
  },
  asked: { prompt: 'x', seed: 0, durationSeconds: 5 },
};
const body = { prompt: 'x', seed: 0, duration: '5' };
const to = (path: string, sent: object, warnings: readonly string[] = []): Answer => ({
  sent: { path, body: { ...sent } },
  warnings,
});

it.each<[string, Answer, readonly string[]]>([
  ['is refused when nothing was sent', { warnings: [] }, ['refused']],
  ['is honoured when all was sent', to('/acme/fox', body), ['honoured']],
  [
    'is dropped when seed 0 is not there',
    to('/acme/fox', { ...body, seed: undefined }),
    ['invalid', 'dropped'],
  ],
  [
    'is dropped when a field is left out',
    to('/acme/fox', { prompt: 'x', duration: '5' }),
    ['dropped'],
  ],
  ['is neither when that was told', to('/acme/fox', { prompt: 'x', duration: '5' }, ['seed']), []],
  [
    'is invalid in words that the schema has not',
    to('/acme/fox', { ...body, duration: '5s' }),
    ['invalid'],
  ],
  ['is astray at another path', to('/fal-ai/acme/fox', body), ['astray']],
])('an answer %s', (_what, answer, judgement) => {
  expect(judge(question, answer)).toEqual(judgement);
});
