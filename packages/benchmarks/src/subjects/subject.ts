import type { Access } from '../sandbox/access.ts';

/** Something one would make videos with: Kinora or a peer. */
export interface Subject {
  /** As the tables call it. */
  readonly name: string;
  /** What is installed for it, the one that is imported first. */
  readonly packages: readonly [string, ...string[]];
  /** What its program says instead on a sandbox, where the global `fetch` is not all it uses. */
  readonly onSandbox?: readonly [documented: string, instead: string];
  /** One interface for the models of several companies. */
  readonly isNeutral: boolean;
  /** The company of the sandbox that it is measured with. */
  readonly provider: 'fal' | 'wavespeed';
  /** What it reads to learn how a job stands: fal's result answers that too. */
  readonly asks: 'check' | 'result';
  /** Its program of one video, in `programs`. */
  readonly program: string;
  /** Takes the sandbox's address; else the global `fetch` must lead there. */
  readonly takesAddress: boolean;
  /** Loads it and connects it to a sandbox. */
  readonly connect: (access: Access) => Promise<Driver>;
}

/** A subject at work, called as its own documentation does. */
export interface Driver {
  /** Makes one video and waits for it. */
  readonly make: (options: MakeOptions) => Promise<Video>;
  /** Gets the video of a job by its id; absent where no public function does. */
  readonly pickUp?: (requestId: string, error: unknown) => Promise<Video>;
}

export interface MakeOptions {
  /** How long the caller wants to wait, in the subject's own option where it has one. */
  readonly timeoutMs?: number;
  /** Absent from the call where the subject takes none. */
  readonly signal?: AbortSignal;
  /** Gets what the call hands out on the way without being asked to. */
  readonly onTold?: (told: unknown) => void;
}

export interface Video {
  /** What the caller is handed at the end. */
  readonly given: unknown;
  /** The subject gives a link, and the caller fetches the file. */
  readonly isLink: boolean;
  readonly bytes: () => Promise<Uint8Array>;
  readonly save: (path: string) => Promise<unknown>;
}

/** How often to ask, where a subject can be told, so that no time is slept away. */
export const ASK_EVERY_MS = 20;

export const PROMPT = 'Two cats boxing.';
export const FAL_MODEL = 'fal-ai/hunyuan-video';
export const WAVESPEED_MODEL = 'wavespeed-ai/hunyuan-video/t2v';
