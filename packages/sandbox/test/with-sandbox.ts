import { onTestFinished } from 'vitest';
import { startSandbox, type Sandbox, type SandboxOptions } from '../src/index.ts';
import { tinyRenderer } from './tiny-renderer.ts';

/** A clock that a test moves by hand. */
export interface HandClock {
  now(): number;
  advance(ms: number): void;
}

export function handClock(startMs = Date.UTC(2026, 10, 20)): HandClock {
  let nowMs = startMs;
  return {
    now: () => nowMs,
    advance(ms) {
      nowMs += ms;
    },
  };
}

/** A sandbox that closes with the test; jobs wait 10 s and run 20 s on a clock moved by hand. */
export async function withSandbox(
  options: SandboxOptions = {},
): Promise<{ readonly sandbox: Sandbox; readonly clock: HandClock }> {
  const clock = handClock();
  const timings = { queueMs: 10_000, runMs: 20_000 };
  const sandbox = await startSandbox({ timings, clock, renderer: tinyRenderer, ...options });
  onTestFinished(() => sandbox.close());
  return { sandbox, clock };
}
