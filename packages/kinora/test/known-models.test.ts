import { createKinora, fal, runcomfy, wavespeed, type RequestFor, type VideoRequest } from 'kinora';
import { beforeAll, describe, expect, it } from 'vitest';

// What must not compile is marked: the compiler complains of a mark that nothing needs.
const options = { apiKey: 'none' };
const kinora = createKinora({ providers: [fal(options), wavespeed(options), runcomfy(options)] });
const prompt = 'Cats.';

beforeAll(async () => {
  await kinora.models();
});

describe('the wire fields of a known model', () => {
  const model = 'fal:fal-ai/hunyuan-video';

  it('are taken with the values that it has', async () => {
    const providerOptions = { fal: { num_frames: '85', pro_mode: true } } as const;
    expect((await kinora.translate({ model, prompt, providerOptions })).body).toEqual({
      prompt,
      num_frames: '85',
      pro_mode: true,
    });
  });

  it('compile with no other name, value or provider, and are refused with those', async () => {
    const misspelt = { fal: { num_frame: '85' } };
    const wrong = { fal: { num_frames: '86' } };
    const strange = { acme: { seed: 1 } };
    // @ts-expect-error -- the field is num_frames
    const ask = () => kinora.translate({ model, prompt, providerOptions: misspelt });
    // @ts-expect-error -- there are 85 and 129
    const askAgain = () => kinora.translate({ model, prompt, providerOptions: wrong });
    // @ts-expect-error -- the model is fal's
    const askOther = () => kinora.translate({ model, prompt, providerOptions: strange });
    await expect(ask()).rejects.toThrow('num_frame is');
    await expect(askAgain()).rejects.toThrow('num_frames is');
    await expect(askOther()).rejects.toThrow('acme is');
  });
});

describe('the wire fields of a family', () => {
  it('are those of every endpoint that it may lead to, at each provider', async () => {
    const fields = { fal: { duration: '5' }, runcomfy: { duration: 5 } } as const;
    const request = { model: 'kling-2.6', prompt, providerOptions: fields } as const;
    expect((await kinora.translate(request, 'fal')).body).toEqual({ prompt, duration: '5' });
    expect((await kinora.translate(request, 'runcomfy')).body).toEqual({ prompt, duration: 5 });
  });

  it('compile with no field that none of them has', async () => {
    const model = 'kling-2.6';
    const ask = () =>
      // @ts-expect-error -- the field is duration
      kinora.translate({ model, prompt, providerOptions: { fal: { durration: '5' } } }, 'fal');
    await expect(ask()).rejects.toThrow('durration');
  });
});

describe('a request whose model the compiler does not know', () => {
  const any: VideoRequest = { model: 'kling-2.6', prompt, providerOptions: { fal: { odd: 1 } } };

  it('takes any wire field', async () => {
    const unseen = { model: 'fal:acme/unseen', providerOptions: { fal: { anything: 1 } } };
    expect((await kinora.translate(unseen)).body).toEqual({ anything: 1 });
  });

  it('can be given a known name, and one with a known name passes for it', async () => {
    const named = { ...any, model: 'veo-3.1', providerOptions: undefined } as const;
    const again: RequestFor<'veo-3.1'> = named;
    const request: VideoRequest = again;
    expect((await kinora.translate(request, 'fal')).model).toBe('fal-ai/veo3.1');
    await expect(kinora.translate({ ...any, model: 'veo-3.1' }, 'fal')).rejects.toThrow('odd');
  });

  it('may ask for a value that the model does not have, which `adjust` moves', async () => {
    const request = { model: 'kling-2.6', prompt, durationSeconds: 6, aspectRatio: '4:3' } as const;
    const { adjusted } = await kinora.translate(request, 'fal', { adjust: 'nearest' });
    expect(adjusted.map(({ field }) => field)).toEqual(['aspectRatio', 'durationSeconds']);
  });
});

it('options of a provider that are undefined are none', async () => {
  const providerOptions = { fal: undefined, acme: undefined };
  const request: VideoRequest = { model: 'kling-2.6', prompt, providerOptions };
  expect((await kinora.translate(request, 'fal')).body).toEqual({ prompt });
});
