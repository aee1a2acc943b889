import { createFal } from '@ai-sdk/fal';
import { experimental_generateVideo as generateVideo } from 'ai';

/** One neutral request for one of fal's endpoints; pictures are links. */
export interface Question {
  readonly id: string;
  readonly asked: Asked;
}

/** What the AI SDK's own interface has a word for. */
export interface Asked {
  readonly prompt?: string;
  readonly image?: string;
  readonly lastImage?: string;
  readonly references?: readonly string[];
  readonly aspectRatio?: `${number}:${number}`;
  readonly size?: `${number}x${number}`;
  readonly durationSeconds?: number;
  readonly seed?: number;
  readonly fps?: number;
  readonly generateAudio?: boolean;
}

/** What left the program for a question, or why nothing did. */
export interface Answer {
  /** The path of the submit, and its body. */
  readonly sent?: { readonly path: string; readonly body: Readonly<Record<string, unknown>> };
  /** What the caller is told is not supported. */
  readonly warnings: readonly string[];
  readonly error?: string;
}

/** Has the adapter submit to nobody, who accepts and has the video at once. */
export async function bodyBy({ id, asked }: Question): Promise<Answer> {
  let sent: Answer['sent'];
  const fetch: typeof globalThis.fetch = async (url, init) => {
    const { pathname } = new URL(url instanceof Request ? url.url : url);
    if (init?.method !== 'POST') return Response.json({ video: { url: `${HOST}/clip.mp4` } });
    sent = { path: pathname, body: JSON.parse(String(init.body)) };
    return Response.json({ request_id: '1', response_url: `${HOST}/requests/1` });
  };
  try {
    const { warnings } = await generateVideo({
      model: createFal({ apiKey: 'none', fetch }).video(id),
      ...inItsWords(asked),
      maxRetries: 0,
      poll: { intervalMs: 1, delay: async () => {} },
      download: async () => ({ data: new Uint8Array(8), mediaType: 'video/mp4' }),
    });
    const told = warnings.map((warning) => JSON.stringify(warning));
    return { ...(sent !== undefined && { sent }), warnings: told };
  } catch (error) {
    if (sent !== undefined) throw error;
    return { warnings: [], error: String(error) };
  }
}

const HOST = 'https://queue.fal.run';

/** The same request as its documentation has it. */
function inItsWords(asked: Asked) {
  const { prompt = '', image, lastImage, references, size, durationSeconds, ...same } = asked;
  const isPair = image !== undefined && lastImage !== undefined;
  return {
    ...same,
    prompt: image === undefined || isPair ? prompt : { image, text: prompt },
    ...(lastImage !== undefined && {
      frameImages: [
        ...(isPair ? [{ image, frameType: 'first_frame' as const }] : []),
        { image: lastImage, frameType: 'last_frame' as const },
      ],
    }),
    ...(references !== undefined && { inputReferences: [...references] }),
    ...(size !== undefined && { resolution: size }),
    ...(durationSeconds !== undefined && { duration: durationSeconds }),
  };
}
