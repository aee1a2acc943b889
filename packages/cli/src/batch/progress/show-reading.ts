import { createLogUpdate } from 'log-update';
import type { Output } from '../../terminal/output.ts';

const SOONEST_MS = 200;

/** Shows on a terminal how far a long file is read, and nothing of a short one. */
export function showReading({ isJson, noteStream }: Output): {
  readonly tell: (line: number) => void;
  readonly close: () => void;
} {
  if (!noteStream.isTTY || isJson) return { tell() {}, close() {} };
  const render = createLogUpdate(noteStream);
  let shownAt = performance.now();
  return {
    tell(line) {
      if (performance.now() - shownAt < SOONEST_MS) return;
      shownAt = performance.now();
      render(`Reading line ${line}`);
    },
    close: () => render.clear(),
  };
}
