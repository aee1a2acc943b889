import { KinoraError } from 'kinora';
import { expect, it } from 'vitest';
import { faultsIn, faultsOfCut } from './oracle.ts';
import { API_KEY, play, type Case, type Exchange, type Outcome } from './play.ts';
import { recordingOf } from './recordings.ts';

const running = recordingOf('fal', 'check', 'running');
const given: Case = { provider: 'fal', call: 'check', reply: running };
const good = await play(given);
const [submit] = good.exchanges as readonly [Exchange, ...Exchange[]];
const refusal = new KinoraError('network', 'no', { phase: 'submit', mayHaveCharged: 'no' });
const asked = (url: string): Exchange => ({ ...submit, call: 'other', url: new URL(url) });

it('the oracle of the fuzz finds nothing wrong with a job that goes well', () => {
  expect(faultsIn(given, good)).toEqual([]);
  expect(faultsOfCut(given, good)).toEqual([]);
  expect(good.bytes).toEqual(recordingOf('fal', 'file', 'video').bytes);
  expect(good.exchanges.map(({ call }) => call)).toEqual([
    'submit',
    'check',
    'check',
    'result',
    'file',
  ]);
});

it.each<[fault: string, changes: Partial<Outcome>]>([
  ['something else than a KinoraError was thrown', { bytes: undefined, errors: [new Error('a')] }],
  ['the submit was sent again though it may have been taken', { exchanges: [submit, submit] }],
  ['a file was delivered that is not whole', { bytes: good.bytes?.slice(1) }],
  ['neither a file nor an error came, or both', { bytes: undefined }],
  ['neither a file nor an error came, or both', { errors: [refusal] }],
  ['the key went elsewhere', { exchanges: [asked('https://elsewhere.example/')] }],
  [
    'an unsafe address was asked',
    { exchanges: [{ ...asked('https://10.0.0.1'), isSigned: false }] },
  ],
  ['an unsafe address was asked', { exchanges: [asked('http://queue.fal.run')].map(unsigned) }],
  ['the key is in what was told', { told: [{ deep: [{ url: encodeURIComponent(API_KEY) }] }] }],
  ['the key is in what was told', { told: [new Error('a', { cause: API_KEY })] }],
  ['it took 6000 ms', { tookMs: 6000 }],
])('the oracle of the fuzz finds out that %s', (fault, changes) => {
  expect(faultsIn(given, { ...good, ...changes })).toEqual([fault]);
});

it('the oracle of the fuzz finds out that a prototype was changed', () => {
  Object.assign(Object.prototype, { polluted: true });
  const faults = faultsIn(given, good);
  Reflect.deleteProperty(Object.prototype, 'polluted');
  expect(faults).toEqual(['a prototype was changed']);
});

it('the oracle of the fuzz holds a file that was changed on its way to its boxes', () => {
  const fetched: Case = { ...given, call: 'file' };
  const [first = 0, ...rest] = good.bytes ?? [];
  const flipped = Uint8Array.of(first, ...rest.slice(0, -1), 7);
  expect(faultsIn(fetched, { ...good, bytes: flipped })).toEqual([]);
  expect(faultsIn(fetched, { ...good, bytes: flipped.slice(0, -1) })).toEqual([
    'a file was delivered that is not whole',
  ]);
});

it('the oracle of the fuzz wants a video in spite of a reply that was cut off', () => {
  const none = { ...good, bytes: undefined, errors: [refusal] };
  expect(faultsOfCut(given, none)).toEqual(['the video was not delivered']);
  expect(faultsOfCut({ ...given, call: 'submit' }, none)).toEqual([
    'a submit whose reply was cut off is not in doubt',
  ]);
  expect(faultsOfCut({ ...given, reply: { ...running, status: 404 } }, none)).toEqual([]);
});

function unsigned(exchange: Exchange): Exchange {
  return { ...exchange, isSigned: false };
}
