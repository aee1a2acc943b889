/** Plays what can go wrong with a paid job to one subject, and tells what came of each. */
import { setTimeout as sleep } from 'node:timers/promises';
import { inspect } from 'node:util';
import { startSandbox, type Sandbox } from '@kinora/sandbox';
import { fixedRenderer } from '../sandbox/fixed-renderer.ts';
import { connect } from '../subjects/connect.ts';
import type { Driver, Video } from '../subjects/subject.ts';
import { subjectNamed } from '../subjects/subjects.ts';
import { scenarios, type Scenario } from './scenarios.ts';

/** What came of one call. */
export interface Ending {
  readonly scenario: string;
  /** Submits that the company accepted, and bills. */
  readonly paid: number;
  /** The file, a link to one, the file later by what was kept of the job, or nothing. */
  readonly delivered: 'yes' | 'link' | 'later' | 'no';
  /** The job's id is in what the caller was handed: the result, the error or an event. */
  readonly hasHandle: boolean;
  /** What the call ended with, where it is an error. */
  readonly error?: string;
}

/** A call that has not ended by then is taken for one that never does. */
const LONGEST_MS = 30_000;

const subject = subjectNamed(JSON.parse(process.argv[2] ?? '') as string);
// Hugging Face's client sleeps by a timer that keeps no process alive.
setInterval(() => {}, 1000);
const renderer = await fixedRenderer();
const fetch = globalThis.fetch;
const endings: Ending[] = [];
for (const scenario of scenarios) endings.push(await play(scenario));
console.log(JSON.stringify(endings));
process.exit();

async function play(scenario: Scenario): Promise<Ending> {
  const { key, timings, fault } = scenario;
  const faults = fault === undefined ? [] : [fault(subject)];
  const sandbox = await startSandbox({ renderer, timings, faults });
  try {
    globalThis.fetch = fetch;
    const driver = await connect(subject, sandbox);
    const ending = await endingOf(driver, scenario, sandbox);
    if (sandbox.faults.struck.length !== faults.length) {
      throw new Error(`${subject.name}: ${key} has not struck, so nothing was tested`);
    }
    return { scenario: key, paid: sandbox.ledger.entries.length, ...ending };
  } finally {
    await sandbox.close();
  }
}

async function endingOf(
  driver: Driver,
  { timeoutMs, abortAfterMs }: Scenario,
  sandbox: Sandbox,
): Promise<Omit<Ending, 'scenario' | 'paid'>> {
  const told: unknown[] = [];
  const stop = new AbortController();
  if (abortAfterMs !== undefined) setTimeout(() => stop.abort(), abortAfterMs);
  try {
    const made = driver.make({
      ...(timeoutMs === undefined ? {} : { timeoutMs }),
      ...(abortAfterMs === undefined ? {} : { signal: stop.signal }),
      onTold: (each) => told.push(each),
    });
    const video = await inTime(made.then(fetched));
    const hasHandle = idIn([...told, video.given], sandbox) !== undefined;
    return { delivered: video.isLink ? 'link' : 'yes', hasHandle };
  } catch (error) {
    const id = idIn([...told, error], sandbox);
    const isLater = id !== undefined && (await isDelivered(driver, id, error));
    const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { delivered: isLater ? 'later' : 'no', hasHandle: id !== undefined, error: text };
  }
}

/** A caller who is given a link keeps it, and may fetch it again when it fails. */
async function fetched(video: Video): Promise<Video> {
  if (video.isLink) await video.bytes().catch(() => {});
  else await checkBytes(video);
  return video;
}

/** Something that answers with an error's page as the video has delivered none. */
async function checkBytes(video: Video): Promise<void> {
  const bytes = await video.bytes();
  const brand = new TextDecoder().decode(bytes.subarray(4, 8));
  if (brand !== 'ftyp')
    throw new Error(`What was delivered is no video: ${bytes.byteLength} bytes`);
}

async function isDelivered({ pickUp }: Driver, id: string, error: unknown): Promise<boolean> {
  if (pickUp === undefined) return false;
  try {
    await inTime(pickUp(id, error).then(checkBytes));
    return true;
  } catch {
    return false;
  }
}

async function inTime<Result>(promise: Promise<Result>): Promise<Result> {
  const late = sleep(LONGEST_MS).then(() => {
    throw new Error(`The call has not ended after ${LONGEST_MS / 1000} s`);
  });
  return Promise.race([promise, late]);
}

/** The first id of a paid job that is in it, other than in the address of a file. */
function idIn(handed: readonly unknown[], { ledger }: Sandbox): string | undefined {
  const text = inspect(handed, { depth: 12, maxStringLength: Infinity, maxArrayLength: Infinity });
  const rest = text.replaceAll(/https?:\S+\.mp4/g, '');
  return ledger.entries.map(({ requestId }) => requestId).find((id) => rest.includes(id));
}
