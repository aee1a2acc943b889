import { join } from 'node:path';
import type { Kinora } from 'kinora';
import { benchmarksFolder } from '../../bench/benchmarks-folder.ts';
import { runProgram } from '../../run-program.ts';
import { examine, fitted, type Examined } from '../examine.ts';
import { judge, type Answer, type Question } from './judge.ts';
import { SHARED_REQUESTS, WORDS } from './shared-requests.ts';

/** What becomes of the same requests. */
export interface Tally {
  readonly requests: number;
  /** Right by fal's schema, at the endpoint, with all that was asked. */
  honoured: number;
  /** Of the honoured ones, those that Kinora refuses. */
  honouredBeyond: number;
  /** An error before anything is sent. */
  refused: number;
  /** Sent with a body that breaks fal's schema. */
  invalid: number;
  /** Sent without something that was asked for, and nothing says so. */
  dropped: number;
  /** Sent to the path of another endpoint. */
  astray: number;
}

export interface Comparison {
  /** How many were asked. */
  readonly endpoints: number;
  readonly kinora: Tally;
  readonly aiSdk: Tally;
}

/** Puts the same requests to Kinora and to the AI SDK's adapter of fal, and judges both alike. */
export async function compareWithAiSdk(
  kinora: Kinora,
  endpoints: readonly Examined[],
): Promise<Comparison> {
  const questions = await questionsFor(kinora, endpoints);
  const answers = askAiSdk(questions);
  const [own, theirs] = [emptyTally(questions.length), emptyTally(questions.length)];
  for (const [index, { endpoint, asked }] of questions.entries()) {
    const verdict = await examine(kinora, endpoint, { asked, wire: {} });
    const sent =
      verdict.kind === 'valid' ? { path: `/${endpoint.id}`, body: verdict.body } : undefined;
    if (verdict.kind === 'wrong') throw new Error(`${endpoint.id}: ${verdict.faults.join(', ')}`);
    count(own, { endpoint, asked }, { ...(sent && { sent }), warnings: [] });
    const before = theirs.honoured;
    count(theirs, { endpoint, asked }, answers[index] ?? { warnings: [] });
    if (sent === undefined) theirs.honouredBeyond += theirs.honoured - before;
  }
  const asked = new Set(questions.map(({ endpoint }) => endpoint.id));
  return { endpoints: asked.size, kinora: own, aiSdk: theirs };
}

/** The endpoints that need nothing but what both have words for, each with what it needs. */
async function questionsFor(
  kinora: Kinora,
  endpoints: readonly Examined[],
): Promise<readonly Question[]> {
  const questions: Question[] = [];
  for (const endpoint of endpoints.filter(({ provider }) => provider === 'fal')) {
    const least = await fitted(kinora, endpoint, { prompt: 'Two muscular cats boxing.' });
    const isShared =
      Object.keys(least.wire).length === 0 &&
      Object.keys(least.asked).every((field) => WORDS.includes(field)) &&
      (await examine(kinora, endpoint, least)).kind === 'valid';
    if (!isShared) continue;
    for (const more of SHARED_REQUESTS) {
      questions.push({ endpoint, asked: { ...least.asked, ...more } });
    }
  }
  return questions;
}

function askAiSdk(questions: readonly Question[]): readonly Answer[] {
  const input = questions.map(({ endpoint: { id }, asked }) => ({ id, asked }));
  const script = join(benchmarksFolder, 'src/bodies/bodies-process.ts');
  // What that script prints.
  return JSON.parse(runProgram('node', [script], { input: JSON.stringify(input) })) as Answer[];
}

function count(tally: Tally, question: Question, answer: Answer): void {
  for (const what of judge(question, answer)) tally[what] += 1;
}

function emptyTally(requests: number): Tally {
  const none = { honoured: 0, honouredBeyond: 0, refused: 0, invalid: 0, dropped: 0, astray: 0 };
  return { requests, ...none };
}
