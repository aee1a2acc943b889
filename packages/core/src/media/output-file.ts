import { checkFor } from '../job/check-for.ts';
import { requirePath } from '../request/require-path.ts';
import { requireKeys, requireSignal } from '../request/require-that.ts';
import { differencesOf, type Difference } from './differences.ts';
import type { Download, RemoteFile } from './download.ts';
import { fetchAgain } from './fetch-again.ts';
import type { MediaFacts } from './inspect.ts';
import { openOutput, readOutput } from './open-output.ts';
import { readSaved } from './read-saved.ts';
import type { SavedFile } from './saved-file.ts';
import { saveOutput } from './save-output.ts';

/** The ways to get a finished video's file; each fetches it anew, save for what is measured. */
export interface OutputFile {
  /**
   * Saves the first video, checked and whole, and makes the folder where it is missing. In a
   * folder that exists or ends in a slash, the file is named after the job.
   * @example await clip.save('clips/cats.mp4')
   */
  readonly save: (path: string, options?: ClipOptions) => Promise<SavedFile>;
  /** The first video, checked and whole. */
  readonly bytes: (options?: ClipOptions) => Promise<Uint8Array<ArrayBuffer>>;
  /** The first video as it comes; ends in an error when it turns out broken. */
  readonly stream: (options?: ClipOptions) => Promise<ReadableStream<Uint8Array<ArrayBuffer>>>;
  /**
   * What the file really is; fetched, unless it was saved, and measured once. Needs the package
   * `mediabunny`.
   */
  readonly media: (options?: ClipOptions) => Promise<MediaFacts>;
  /** Where the file is not what was asked for. Needs the package `mediabunny`. */
  readonly differences: (options?: ClipOptions) => Promise<readonly Difference[]>;
}

export interface ClipOptions {
  /** Ends the download; the clip can be asked again. */
  readonly signal?: AbortSignal | undefined;
}

/** The methods of one file, which share what `media()` has measured. */
export function outputFile(file: RemoteFile, download: Download): OutputFile {
  const { job } = download;
  let measured: Promise<MediaFacts> | undefined;
  let saved: SavedFile | undefined;
  const signalOf = (options: ClipOptions = {}) => {
    checkFor(job, () => checkClip(options));
    return options.signal;
  };

  const read = (signal: ClipOptions['signal']) =>
    fetchAgain(() => readOutput(file, download, signal), download, signal);
  const measure = async (options?: ClipOptions) => {
    const { inspect } = await import('./inspect.ts');
    const copy = saved ?? (await download.saved?.());
    return inspect(async () => (await readSaved(copy)) ?? read(options?.signal), job);
  };
  const media: OutputFile['media'] = async (options) => {
    signalOf(options);
    if (measured !== undefined) return measured;
    const fresh = measure(options);
    // A call that can be aborted must not take others with it: only its success is shared.
    if (options?.signal === undefined) measured = fresh;
    try {
      const facts = await fresh;
      measured = fresh;
      return facts;
    } catch (error) {
      if (measured === fresh) measured = undefined;
      throw error;
    }
  };
  return {
    async save(path, options) {
      checkFor(job, () => requirePath('path', path));
      const signal = signalOf(options);
      saved = await saveOutput(file, path, download, signal);
      return saved;
    },
    bytes: async (options) => read(signalOf(options)),
    async stream(options) {
      const signal = signalOf(options);
      return fetchAgain(() => openOutput(file, download, signal), download, signal);
    },
    media,
    differences: async (options) => differencesOf(job.asked ?? {}, await media(options)),
  };
}

function checkClip(options: ClipOptions): void {
  requireKeys('options', options, ['signal']);
  requireSignal(options.signal);
}
