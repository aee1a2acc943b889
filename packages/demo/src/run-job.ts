import type { Difference, Kinora, MediaFacts, Translation, VideoRequest } from 'kinora';
import type { Board } from './board.ts';

/** One of the demo's jobs. */
export interface Demand {
  readonly name: string;
  readonly provider: 'fal' | 'wavespeed' | 'runcomfy';
  /** The provider's name as it writes it. */
  readonly brand: string;
  readonly task: 'image to video' | 'text to video' | 'reference to video';
  readonly request: VideoRequest;
  readonly adjust?: 'nearest';
}

/** What became of it. */
export interface Row {
  readonly demand: Pick<Demand, 'brand' | 'task'>;
  readonly translation: Pick<Translation, 'endpoint' | 'body'>;
  readonly states: readonly string[];
  readonly seconds: number;
  readonly failure?: string;
  readonly saved?: SavedClip;
}

/** A video on the disk, and what it really is. */
export interface SavedClip {
  readonly path: string;
  readonly media: MediaFacts;
  readonly differences: readonly Difference[];
  /** Its list price, in millionths of a US dollar; undefined where none is published. */
  readonly priceMicroUsd: number | undefined;
}

/** Submits, watches, saves and measures one job, telling the board as it goes. */
export async function runJob(
  kinora: Kinora<Demand['provider']>,
  demand: Demand,
  folder: string,
  board: Board,
): Promise<Row> {
  const { name, provider, request, adjust } = demand;
  const startedAt = performance.now();
  const states: string[] = [];
  const secondsSince = () => (performance.now() - startedAt) / 1000;
  const tell = (state: string) => {
    if (states.at(-1) !== state) states.push(state);
    board.tell(name, state, secondsSince());
  };
  const translation = await kinora.translate(request, provider, { adjust });
  try {
    tell('submitting');
    const job = await kinora.submit(request, { provider, adjust });
    for await (const snapshot of job) tell(snapshot.state);
    const clip = await job.wait();
    const seconds = secondsSince();
    const path = `${folder}/${fileNameOf(demand)}`;
    await clip.save(path);
    const [media, differences] = [await clip.media(), await clip.differences()];
    // What the sandbox says was billed follows a tariff of its own, and is nobody's price.
    const priceMicroUsd = clip.cost.estimateMicroUsd;
    const saved = { path, media, differences, priceMicroUsd };
    return { demand, translation, states, seconds, saved };
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    tell('failed');
    return { demand, translation, states, seconds: secondsSince(), failure };
  }
}

function fileNameOf({ provider, task }: Demand): string {
  return `${provider}-${task.replace(' to video', '')}.mp4`;
}
