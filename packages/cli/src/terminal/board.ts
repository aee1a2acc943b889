import { createLogUpdate } from 'log-update';
import { boardLine, type BoardRow } from './board-line.ts';
import { guarded } from './guarded.ts';
import type { Output } from './output.ts';

/** What is going on, job by job: lines that change on a terminal, a line per change elsewhere. */
export interface Board {
  /** Shows a row under its key for the first time, or anew. */
  set(key: string, row: BoardRow): void;
  /** Lets something be written above the rows. */
  aside(write: () => void): void;
  /** Leaves the rows as they stand. */
  close(): void;
}

const TICK_MS = 120;

export function createBoard(out: Output): Board {
  return out.isLive ? liveBoard(out) : plainBoard(out);
}

/** An output whose lines go above the rows of a board that is still drawn. */
export function besides(out: Output, board: Board): Output {
  return {
    ...out,
    result: (...result) => board.aside(() => out.result(...result)),
    note: (line) => board.aside(() => out.note(line)),
  };
}

function plainBoard(out: Output): Board {
  const last = new Map<string, string>();
  return {
    set(key, row) {
      const change = `${row.state} ${row.detail ?? ''}`;
      if (last.get(key) === change) return;
      last.set(key, change);
      out.note(boardLine(row, { now: Date.now(), frame: undefined, paint: out.notePaint }));
    },
    aside: (write) => write(),
    close() {},
  };
}

function liveBoard(out: Output): Board {
  const render = createLogUpdate(out.noteStream);
  const rows = new Map<string, BoardRow>();
  let frame = 0;
  let isClosed = false;
  const draw = () => {
    frame += 1;
    const about = { now: Date.now(), frame, paint: out.notePaint };
    const lines = [...rows.values()].map((row) => guarded(boardLine(row, about)));
    render(lines.join('\n'));
  };
  const timer = setInterval(draw, TICK_MS);
  return {
    set(key, row) {
      rows.set(key, row);
      draw();
    },
    aside(write) {
      if (!isClosed) render.clear();
      write();
      if (!isClosed) draw();
    },
    close() {
      if (isClosed) return;
      isClosed = true;
      clearInterval(timer);
      draw();
      render.done();
    },
  };
}
