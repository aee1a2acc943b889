import { startSandbox, type Sandbox } from '@kinora/sandbox';
import { createFakeClock } from '@kinora/testing';
import { createKinora, fal, runcomfy, wavespeed, type Kinora, type ModelEntry } from 'kinora';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { droppedFrom } from '../../src/fidelity/carries.ts';
import { allEndpoints } from '../../src/fidelity/endpoints.ts';
import type { Examined } from '../../src/fidelity/examine.ts';
import type { Asked } from '../../src/fidelity/neutral-requests.ts';
import { isTaken, requestFor } from './request-for.ts';

// Jobs wait on a clock that stands still, so that nothing is rendered and nobody asks for them.
const clock = createFakeClock();
const limits = { submitsPerMinute: 100_000, submits: 100 };
let sandbox: Sandbox;
let kinora: Kinora;
let endpoints: ReadonlyMap<string, Examined>;
let entries: readonly ModelEntry[];

beforeAll(async () => {
  const renderer = { render: async () => new Uint8Array(), close: async () => undefined };
  sandbox = await startSandbox({ clock, renderer, timings: { queueMs: 1000, runMs: 1000 } });
  kinora = createKinora({
    providers: [
      fal({ ...sandbox.fal, limits }),
      wavespeed({ ...sandbox.wavespeed, limits }),
      runcomfy({ ...sandbox.runcomfy, limits }),
    ],
    clock,
  });
  entries = await kinora.models();
  const all = await allEndpoints(kinora);
  endpoints = new Map(all.map((each) => [`${each.provider}:${each.id}`, each]));
});
afterAll(() => sandbox.close());

/** One endpoint of each family for each provider and task. */
function chosen(): readonly ModelEntry[] {
  const first = new Map<string, ModelEntry>();
  for (const entry of entries) {
    const { provider, family, task } = entry;
    const key = `${provider} ${family} ${task}`;
    if (family !== undefined && !first.has(key)) first.set(key, entry);
  }
  return [...first.values()];
}

const SHAPE = { size: 1, aspectRatio: 1, resolution: 1 };
const TIME = { durationSeconds: 1, frames: 1, fps: 1 };
const MEDIA = { image: 1, lastImage: 1, video: 1, audio: 1, references: 1, loras: 1 };
const SWITCHES = { generateAudio: 1, safetyChecker: 1, expandPrompt: 1 };
const REST = { prompt: 1, negativePrompt: 1, seed: 1, steps: 1, guidance: 1, shift: 1 };
/** Every neutral field there is. */
const EVERY = { ...SHAPE, ...TIME, ...MEDIA, ...SWITCHES, ...REST } satisfies Record<
  keyof Asked,
  number
>;

/** What could not be asked beside the rest: pixels that contradict the ratio asked for. */
const apart = [
  'fal:fal-ai/kandinsky5/text-to-video: resolution',
  'fal:fal-ai/kandinsky5/text-to-video/distill: resolution',
];

it('what a provider received is what was asked, for every neutral field of every family', async () => {
  const [lost, unasked]: [string[], string[]] = [[], []];
  const asked = new Set<string>();
  for (const [index, entry] of chosen().entries()) {
    const endpoint = endpoints.get(entry.name);
    if (endpoint === undefined) throw new Error(`${entry.name} is in no source`);
    const wanted = { endpoint, bySize: index % 3 === 0 };
    const { neutral, request } = await requestFor(kinora, entry, wanted);
    if (!(await isTaken(kinora, request, entry.provider))) continue;
    const before = sandbox.requests.length;
    const job = await kinora.submit(request);
    const [received, ...more] = sandbox.requests.slice(before);
    expect([job.ref.model, more.length]).toEqual([entry.id, 0]);
    // Objects alone are submitted.
    const dropped = droppedFrom(
      received?.body as Readonly<Record<string, unknown>>,
      neutral,
      endpoint,
    );
    lost.push(...dropped.map((field) => `${entry.name}: ${field}`));
    for (const field of Object.keys(neutral)) asked.add(field);
    const told = Object.keys({ ...neutral, ...('size' in neutral && SHAPE) });
    const rest = entry.takes.filter((field) => !told.includes(field));
    unasked.push(...rest.map((field) => `${entry.name}: ${field}`));
  }
  expect(lost).toEqual([]);
  expect(unasked).toEqual(apart);
  expect([...asked].toSorted()).toEqual(Object.keys(EVERY).toSorted());
}, 120_000);
