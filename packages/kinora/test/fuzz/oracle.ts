import { isKinoraError } from 'kinora';
import { foundIn } from '../found-in.ts';
import { keySpellings } from '../key-spellings.ts';
import { API_KEY, type Case, type Exchange, type Outcome } from './play.ts';
import { recordingOf, type WireReply } from './recordings.ts';
import { STORIES } from './stories.ts';

/** In milliseconds of the processor; the slowest replies hold megabytes. */
const LONGEST_EXCHANGE_MS = 500;
/** Short cases have time to load what they are the first to need. */
const FEWEST_EXCHANGES = 10;

const PROTOTYPES = [Object, Array, String, Number, Function, Promise, Error, Map].map(
  ({ prototype }) => ({ prototype, keys: Reflect.ownKeys(prototype).length }),
);

/** What a case broke of the promises that hold whatever a provider answers. */
export function faultsIn(given: Case, outcome: Outcome): readonly string[] {
  const faults = [
    outcome.errors.every(isKinoraError) ? '' : 'something else than a KinoraError was thrown',
    isBilledTwice(outcome) ? 'the submit was sent again though it may have been taken' : '',
    isWhole(given, outcome) ? '' : 'a file was delivered that is not whole',
    endsOnce(outcome) ? '' : 'neither a file nor an error came, or both',
    outcome.exchanges.every((each) => isHome(given, each)) ? '' : 'the key went elsewhere',
    outcome.exchanges.every(isSafe) ? '' : 'an unsafe address was asked',
    showsKey(outcome) ? 'the key is in what was told' : '',
    isInTime(outcome) ? '' : `it took ${Math.round(outcome.tookMs)} ms`,
    PROTOTYPES.every(({ prototype, keys }) => Reflect.ownKeys(prototype).length === keys)
      ? ''
      : 'a prototype was changed',
  ];
  return faults.filter((fault) => fault !== '');
}

/** What must come of a reply that is cut off under a status of success. */
export function faultsOfCut(given: Case, outcome: Outcome): readonly string[] {
  const { status } = given.reply;
  if (status >= 300) return [];
  const error = outcome.errors.at(-1);
  if (given.call === 'submit') {
    const isInDoubt = isKinoraError(error) && error.mayHaveCharged === 'unknown';
    return isInDoubt ? [] : ['a submit whose reply was cut off is not in doubt'];
  }
  return outcome.bytes === undefined ? ['the video was not delivered'] : [];
}

function isBilledTwice({ exchanges }: Outcome): boolean {
  const submits = exchanges.filter(({ call }) => call === 'submit');
  return submits.slice(0, -1).some(({ reply }) => !isProvenUntaken(reply));
}

/** Too many requests, or fal's word that the time to start was over (official client 1.10.1). */
function isProvenUntaken({ status, headers }: WireReply): boolean {
  return status === 429 || headers['x-fal-request-timeout-type'] === 'user';
}

/** A file that was changed on its way may still be one whose boxes add up. */
function isWhole({ provider, call }: Case, { bytes }: Outcome): boolean {
  if (bytes === undefined) return true;
  const whole = recordingOf(provider, 'file', 'video').bytes;
  return call === 'file' ? boxesAddUp(bytes) : Buffer.compare(bytes, whole) === 0;
}

function boxesAddUp(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  while (at + 8 <= bytes.length) {
    const size = view.getUint32(at);
    const isLong = size === 1 && at + 16 <= bytes.length;
    const length = isLong ? Number(view.getBigUint64(at + 8)) : size;
    // Size 0 means: to the end of the file.
    if (length === 0) return true;
    at += Math.max(length, 8);
  }
  return at === bytes.length && at > 0;
}

/** A refused cancel does not keep the video from coming. */
function endsOnce({ bytes, errors, exchanges }: Outcome): boolean {
  const wasCancelled = exchanges.some(({ call }) => call === 'cancel');
  if (bytes === undefined) return errors.length > 0;
  return errors.length === 0 || wasCancelled;
}

function isHome({ provider }: Case, { url, isSigned }: Exchange): boolean {
  return !isSigned || STORIES[provider].origins.includes(url.origin);
}

/** A file may lie inside its own link. */
function isSafe({ url, method }: Exchange): boolean {
  if (url.protocol === 'data:') return true;
  // An upload goes wherever its ticket says, as long as it goes encrypted.
  if (method === 'PUT') return url.protocol === 'https:';
  return url.protocol === 'https:' && !/^(?:\[|[\d.]+$|localhost)/.test(url.hostname);
}

function isInTime({ tookMs, exchanges }: Outcome): boolean {
  return tookMs < LONGEST_EXCHANGE_MS * Math.max(exchanges.length, FEWEST_EXCHANGES);
}

const SECRET = API_KEY.slice(API_KEY.indexOf(':') + 1);
const SPELLINGS = keySpellings(SECRET);

function showsKey({ told, errors }: Outcome): boolean {
  return foundIn([told, errors], SPELLINGS).length > 0;
}
