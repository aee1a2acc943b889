import { createLogUpdate } from 'log-update';
import type { Output } from '../../terminal/output.ts';
import { progressLine, type View } from './progress-line.ts';

/** How far a batch is: a bar on a terminal, and a line for each line that has ended. */
export interface BatchProgress {
  readonly show: (view: View) => void;
  /** Text from outside in it has gone through `printable`. */
  readonly say: (line: string) => void;
  readonly close: () => void;
}

export function batchProgress(out: Output): BatchProgress {
  const { isLive } = out;
  return isLive ? live(out) : { show() {}, say: out.note, close() {} };
}

const USUAL_COLUMNS = 80;
const SOONEST_MS = 100;

function live(out: Output): BatchProgress {
  const { noteStream } = out;
  const render = createLogUpdate(noteStream);
  let latest: View | undefined;
  let drawnAt = -Infinity;
  let due: NodeJS.Timeout | undefined;
  let isOver = false;
  // Some terminals say that they have no columns.
  const columns = () => (noteStream.columns > 0 ? noteStream.columns : USUAL_COLUMNS);
  const draw = () => {
    clearTimeout(due);
    due = undefined;
    if (isOver) return;
    drawnAt = performance.now();
    if (latest !== undefined) render(progressLine(latest, columns()));
  };
  return {
    show(view) {
      latest = view;
      const waitMs = drawnAt + SOONEST_MS - performance.now();
      if (waitMs <= 0) draw();
      // The last news of a while is shown too.
      else due ??= setTimeout(draw, waitMs);
    },
    say(line) {
      render.clear();
      out.note(line);
      draw();
    },
    close() {
      if (isOver) return;
      draw();
      isOver = true;
      render.done();
    },
  };
}
