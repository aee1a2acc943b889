import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { converse } from './converse.ts';

/** Where a person stops writing, and some of what an editor must offer there. */
const PLACES = [
  [
    "model: ''",
    ['kling-2.6', 'fal:fal-ai/hunyuan-video', 'runcomfy:tencent/hunyuan/image-to-video'],
  ],
  ["model: 'fal:fal-ai/hunyuan-video', aspectRatio: ''", ['16:9', '9:16']],
  ["model: 'fal:fal-ai/hunyuan-video', providerOptions: { fal: {} }", ['num_frames?', 'pro_mode?']],
  [
    "model: 'fal:fal-ai/hunyuan-video', providerOptions: { fal: { num_frames: '' } }",
    ['85', '129'],
  ],
] as const;

const START = `import { createKinora, fal, runcomfy, wavespeed } from 'kinora';
const kinora = createKinora({ providers: [fal(), wavespeed(), runcomfy()] });
`;

/** Asks a language server what an editor would offer; returns how many names there are for models. */
export async function tryEditor(folder: string): Promise<number> {
  const lines = PLACES.map(([asked]) => `kinora.translate({ ${asked} });`);
  const text = START + lines.join('\n');
  const path = join(folder, 'edited.mts');
  writeFileSync(path, text);
  const uri = pathToFileURL(path).href;
  const questions = lines.map((line, index) => ({
    method: 'textDocument/completion',
    params: {
      textDocument: { uri },
      position: { line: index + BEFORE, character: line.search(/(?<=['{])['}]/) },
    },
  }));
  const opened = { textDocument: { uri, languageId: 'typescript', version: 1, text } };
  const told = [
    { method: 'initialized', params: {} },
    { method: 'textDocument/didOpen', params: opened },
  ];
  const offers = (await converse(folder, told, questions)).map(labelsIn);
  for (const [index, [asked, wanted]] of PLACES.entries()) {
    const missing = wanted.filter((label) => offers[index]?.includes(label) !== true);
    if (missing.length > 0)
      throw new Error(`An editor does not offer ${missing.join(', ')} at ${asked}`);
  }
  return offers[0]?.length ?? 0;
}

const BEFORE = START.split('\n').length - 1;

function labelsIn(result: unknown): readonly string[] {
  // What TypeScript's own server writes.
  const { items } = result as { readonly items?: readonly { readonly label: string }[] };
  return items?.map(({ label }) => label) ?? [];
}
