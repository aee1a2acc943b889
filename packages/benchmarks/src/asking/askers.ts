import { FAL_MODEL, PROMPT, WAVESPEED_MODEL } from '../subjects/subject.ts';

/** Something that waits for videos as it does when nothing is said about how. */
export interface Asker {
  readonly name: string;
  /** It learns from the jobs before. */
  readonly learns?: true;
  /** Where nothing is to be learnt, each call is the first of a new client. */
  readonly connect: () => Promise<() => Promise<unknown>>;
}

const KEY = 'id:secret';

/** Everything that is compared, Kinora first. */
export const askers: readonly Asker[] = [
  { name: 'kinora', learns: true, connect: async () => kinora({}) },
  { name: 'kinora, first job', connect: async () => kinora({ isFirst: true }) },
  { name: 'kinora, questions alone', learns: true, connect: async () => kinora({ listen: false }) },
  {
    name: 'kinora, questions alone, first job',
    connect: async () => kinora({ listen: false, isFirst: true }),
  },
  { name: 'ai, @ai-sdk/fal', connect: aiSdk },
  { name: '@huggingface/inference', connect: huggingFace },
  { name: '@tanstack/ai, ai-fal', connect: tanstack },
  { name: '@fal-ai/client', connect: async () => falClient('polling') },
  { name: '@fal-ai/client, told to stream', connect: async () => falClient('streaming') },
  { name: 'wavespeed', connect: wavespeed },
];

async function kinora({ listen = true, isFirst = false }) {
  const { createKinora, fal, preload } = await import('kinora');
  const providers = [fal({ apiKey: KEY })];
  await preload(...providers);
  const open = () => createKinora({ providers, listen });
  const one = open();
  return async () => {
    const client = isFirst ? open() : one;
    await client.generate({ model: `fal:${FAL_MODEL}`, prompt: PROMPT });
  };
}

async function aiSdk() {
  globalThis.AI_SDK_LOG_WARNINGS = false;
  const { experimental_generateVideo: generateVideo } = await import('ai');
  const { createFal } = await import('@ai-sdk/fal');
  const model = createFal({ apiKey: KEY }).video(FAL_MODEL);
  return async () => generateVideo({ model, prompt: PROMPT });
}

async function huggingFace() {
  const { InferenceClient } = await import('@huggingface/inference');
  const client = new InferenceClient(KEY);
  const model = 'tencent/HunyuanVideo';
  return async () => client.textToVideo({ model, provider: 'fal-ai', inputs: PROMPT });
}

async function tanstack() {
  const { generateVideo } = await import('@tanstack/ai');
  const { falVideo } = await import('@tanstack/ai-fal');
  const adapter = falVideo(FAL_MODEL, { apiKey: KEY });
  return async () => {
    for await (const chunk of generateVideo({ adapter, prompt: PROMPT, stream: true })) {
      if (chunk.type === 'RUN_ERROR') throw new Error(chunk.message);
    }
  };
}

async function falClient(mode: 'polling' | 'streaming') {
  const { createFalClient } = await import('@fal-ai/client');
  const client = createFalClient({ credentials: KEY });
  return async () => client.subscribe(FAL_MODEL, { input: { prompt: PROMPT }, mode });
}

async function wavespeed() {
  const { Client } = await import('wavespeed');
  const client = new Client(KEY);
  return async () => client.run(WAVESPEED_MODEL, { prompt: PROMPT });
}
