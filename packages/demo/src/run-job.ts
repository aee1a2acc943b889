import { join } from 'node:path';
import type { Difference, Kinora, MediaFacts, Translation, VideoRequest } from 'kinora';
import type { Board } from './board.ts';

/** One of the demo's jobs. */
export interface Demand {
  readonly name: string;
  readonly provider: 'fal' | 'wavespeed' | 'runcomfy';
  readonly request: VideoRequest;
}

/** What became of it. */
export interface Row {
  readonly translation: Translation;
  readonly states: readonly string[];
  readonly seconds: number;
  readonly cost?: {
    readonly estimateMicroUsd?: number | undefined;
    readonly actualMicroUsd?: number | undefined;
  };
  readonly media?: MediaFacts;
  readonly differences?: readonly Difference[];
  readonly path?: string;
  readonly failure?: string;
}

/** Submits, watches, saves and measures one job, telling the board as it goes. */
export async function runJob(
  kinora: Kinora<Demand['provider']>,
  { name, provider, request }: Demand,
  folder: string,
  board: Board,
): Promise<Row> {
  const startedAt = performance.now();
  const states: string[] = [];
  const secondsSince = () => (performance.now() - startedAt) / 1000;
  const tell = (state: string) => {
    if (states.at(-1) !== state) states.push(state);
    board.tell(name, state, secondsSince());
  };
  const translation = kinora.translate(request, provider);
  try {
    tell('submitting');
    const job = await kinora.submit(request, { provider });
    for await (const snapshot of job) tell(snapshot.state);
    const clip = await job.wait();
    const seconds = secondsSince();
    const path = join(folder, `${name.replaceAll(/\W+/g, '-').toLowerCase()}.mp4`);
    await clip.save(path);
    const [media, differences] = [await clip.media(), await clip.differences()];
    return { translation, states, seconds, cost: clip.cost, media, differences, path };
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    tell('failed');
    return { translation, states, seconds: secondsSince(), failure };
  }
}
