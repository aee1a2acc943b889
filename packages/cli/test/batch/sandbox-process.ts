/** The providers in a process of their own, so that killing a batch does not kill its bill. */
import { createClipRenderer, startSandbox } from '@kinora/sandbox';
import { systemClock } from 'kinora';
import { fastClock, type ClockPace } from './fast-clock.ts';

export interface SandboxOrder {
  readonly queueMs: number;
  readonly runMs: number;
}

/** One accepted submit. */
export interface BillEntry {
  readonly prompt: string;
  readonly microUsd: number;
}

/** What was accepted, or that the time is another one from now on. */
export type SandboxQuestion = 'bill' | ClockPace;

export type SandboxWord =
  | { readonly kind: 'open'; readonly url: string }
  | { readonly kind: 'bill'; readonly entries: readonly BillEntry[] };

// Written by `startSandboxProcess`.
const timings = JSON.parse(process.argv[2] ?? '') as SandboxOrder;
const real = createClipRenderer();
const size = { width: 64, height: 64, frames: 2, fps: 24 };
const clip = await real.render({ ...size, seed: 1, prompt: '', label: '', audio: false });
await real.close();
let clock = systemClock;
const sandbox = await startSandbox({
  timings,
  clock: { now: () => clock.now() },
  // Rendering is for other tests: a small real clip, with its prompt in a box that players skip.
  renderer: {
    render: async ({ prompt }) => Buffer.concat([clip, freeBox(prompt)]),
    close: async () => {},
  },
});
process.on('disconnect', () => process.exit());
process.on('message', (question: SandboxQuestion) => {
  if (question !== 'bill') {
    clock = fastClock(question);
    return;
  }
  const entries = sandbox.ledger.entries.map(({ body, microUsd }) => ({
    prompt: String(body['prompt']),
    microUsd,
  }));
  process.send?.({ kind: 'bill', entries } satisfies SandboxWord);
});
process.send?.({ kind: 'open', url: sandbox.url } satisfies SandboxWord);

function freeBox(text: string): Uint8Array {
  const content = Buffer.from(text);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(head.length + content.length);
  head.write('free', 4);
  return Buffer.concat([head, content]);
}
