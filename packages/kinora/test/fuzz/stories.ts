import { fal, runcomfy, wavespeed, type Provider, type ProviderOptions } from 'kinora';
import type { ProviderId } from '../world.ts';
import { recordingOf, type Call, type WireReply } from './recordings.ts';

/** How one provider is asked, and how a job there goes well. */
export interface Story {
  readonly provider: (options: ProviderOptions) => Provider;
  /** Where the provider itself listens; the key goes nowhere else. */
  readonly origins: readonly string[];
  /** Told by method and path; the first that fits. */
  readonly endpoints: readonly (readonly [call: Call, method: string, path: RegExp])[];
  /** What is answered in turn, the last for ever. */
  readonly replies: Readonly<Partial<Record<Call, readonly WireReply[]>>>;
}

const ofFile = ['file', 'GET', /\/cats\.mp4$/] as const;

export const STORIES: Readonly<Record<ProviderId, Story>> = {
  fal: {
    provider: fal,
    origins: ['https://queue.fal.run', 'https://rest.fal.ai', 'https://api.fal.ai'],
    endpoints: [
      ofFile,
      ['upload', 'POST', /^\/storage\/upload/],
      ['submit', 'POST', /^\/fal-ai\/hunyuan-video-image-to-video$/],
      ['check', 'GET', /^\/fal-ai\/.*\/requests\/[^/]+\/status$/],
      ['result', 'GET', /^\/fal-ai\/.*\/requests\/[^/]+$/],
      ['cancel', 'PUT', /\/requests\/[^/]+\/cancel$/],
    ],
    replies: told('fal', {
      submit: ['accepted'],
      check: ['running', 'stopped'],
      result: ['video'],
      cancel: ['requested'],
      upload: ['ticket'],
    }),
  },
  wavespeed: {
    provider: wavespeed,
    origins: ['https://api.wavespeed.ai'],
    endpoints: [
      ofFile,
      ['upload', 'POST', /^\/api\/v3\/media\/uploads$/],
      ['submit', 'POST', /^\/api\/v3\/wavespeed-ai\//],
      ['check', 'GET', /^\/api\/v3\/predictions\/[^/]+\/result$/],
    ],
    replies: told('wavespeed', {
      submit: ['accepted'],
      check: ['running', 'video'],
      upload: ['ticket'],
    }),
  },
  runcomfy: {
    provider: runcomfy,
    origins: ['https://model-api.runcomfy.net'],
    endpoints: [
      ofFile,
      ['submit', 'POST', /^\/v1\/models\//],
      ['check', 'GET', /^\/v1\/requests\/[^/]+\/status$/],
      ['result', 'GET', /^\/v1\/requests\/[^/]+\/result$/],
      ['cancel', 'POST', /^\/v1\/requests\/[^/]+\/cancel$/],
    ],
    replies: told('runcomfy', {
      submit: ['accepted'],
      check: ['running', 'stopped'],
      result: ['video'],
      cancel: ['too late'],
    }),
  },
};

function told(
  provider: ProviderId,
  names: Readonly<Partial<Record<Call, readonly string[]>>>,
): Story['replies'] {
  const replies = Object.entries(names).map(([call, whats]) => [
    call,
    // The keys of the table are calls.
    whats.map((what) => recordingOf(provider, call as Call, what)),
  ]);
  return { ...Object.fromEntries(replies), file: [recordingOf(provider, 'file', 'video')] };
}
