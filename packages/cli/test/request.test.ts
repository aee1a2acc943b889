import { expect, test } from 'vitest';
import { lineFields, ownFields } from '../src/batch/read/line-fields.ts';
import { buildProgram } from '../src/command/build-program.ts';
import { generate } from '../src/commands/generate.ts';
import type { generateOptions } from '../src/generate/generate-options.ts';
import { requestFrom } from '../src/request/request-from.ts';
import type { ValuesOf } from '../src/command/command.ts';

/** The request that a command line comes to. */
async function requestOf(...words: readonly string[]) {
  let request: ReturnType<typeof requestFrom> | undefined;
  const program = buildProgram([generate], '0.0.0', async (_, given) => {
    const values = given.options as ValuesOf<typeof generateOptions>;
    request = requestFrom('hunyuan-video', given.words[0], values);
  });
  await program.parseAsync(['generate', 'A boat.', ...words], { from: 'user' });
  return request;
}

test('every field of a request is an option', async () => {
  const link = 'https://example.com/x';
  const request = await requestOf(
    ...['--negative', 'rain', '-i', link, '--last-image', link, '--reference', link],
    ...['--video', link, '--audio', link, '--aspect', '16:9', '-r', '720p', '--size', '1280x720'],
    ...['-d', '5', '--frames', '129', '--fps', '24', '--seed', '0', '--steps', '30'],
    ...['--guidance', '0', '--shift', '7.5', '--sound', 'no', '--safety-checker', 'no'],
    ...['--expand-prompt', 'yes', '--lora', `${link}?a=1,2,0.8`, '--lora', 'cats'],
    ...['--set', '{"fal":{"i2v_stability":true}}'],
  );
  expect(request).toEqual({
    model: 'hunyuan-video',
    prompt: 'A boat.',
    negativePrompt: 'rain',
    image: link,
    lastImage: link,
    references: [link],
    video: link,
    audio: link,
    aspectRatio: '16:9',
    resolution: '720p',
    size: '1280x720',
    durationSeconds: 5,
    frames: 129,
    fps: 24,
    seed: 0,
    steps: 30,
    guidance: 0,
    shift: 7.5,
    generateAudio: false,
    safetyChecker: false,
    expandPrompt: true,
    loras: [{ path: `${link}?a=1,2`, scale: 0.8 }, { path: 'cats' }],
    providerOptions: { fal: { i2v_stability: true } },
  });
  const fields = lineFields.filter((field) => !ownFields.some((own) => own === field));
  expect(Object.keys(request ?? {}).toSorted()).toEqual(fields.toSorted());
});
