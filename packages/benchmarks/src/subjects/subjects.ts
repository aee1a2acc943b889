import { connectAiSdk } from './drivers/ai-sdk.ts';
import { connectFalClient } from './drivers/fal-client.ts';
import { connectHuggingFace } from './drivers/hugging-face.ts';
import { connectKinora } from './drivers/kinora.ts';
import { connectTanstack } from './drivers/tanstack.ts';
import { connectWavespeed } from './drivers/wavespeed.ts';
import type { Subject } from './subject.ts';

const fal = { provider: 'fal', asks: 'check', takesAddress: false } as const;

/** Everything that is measured side by side, Kinora first. */
export const subjects: readonly [Subject, ...Subject[]] = [
  {
    ...fal,
    name: 'kinora',
    packages: ['kinora'],
    isNeutral: true,
    takesAddress: true,
    program: 'kinora.ts',
    onSandbox: ['fal()', "fal(JSON.parse(process.env['FAL_ACCESS'] ?? ''))"],
    connect: connectKinora,
  },
  {
    ...fal,
    name: 'ai, @ai-sdk/fal',
    packages: ['ai', '@ai-sdk/fal'],
    isNeutral: true,
    asks: 'result',
    program: 'ai-sdk.ts',
    connect: connectAiSdk,
  },
  {
    ...fal,
    name: '@huggingface/inference',
    packages: ['@huggingface/inference'],
    isNeutral: true,
    program: 'hugging-face.ts',
    connect: connectHuggingFace,
  },
  {
    ...fal,
    name: '@tanstack/ai, ai-fal',
    packages: ['@tanstack/ai', '@tanstack/ai-fal'],
    isNeutral: true,
    program: 'tanstack.ts',
    connect: connectTanstack,
  },
  {
    ...fal,
    name: '@fal-ai/client',
    packages: ['@fal-ai/client'],
    isNeutral: false,
    program: 'fal-client.ts',
    connect: connectFalClient,
  },
  {
    name: 'wavespeed',
    packages: ['wavespeed'],
    isNeutral: false,
    provider: 'wavespeed',
    asks: 'check',
    takesAddress: false,
    program: 'wavespeed.ts',
    connect: connectWavespeed,
  },
];

/** The one of that name. */
export function subjectNamed(name: string): Subject {
  const subject = subjects.find((each) => each.name === name);
  if (subject === undefined) throw new Error(`Nothing that is measured is called ${name}`);
  return subject;
}
