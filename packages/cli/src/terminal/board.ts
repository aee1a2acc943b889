import { createLogUpdate } from 'log-update';
import { boardLine, type BoardRow } from './board-line.ts';
import { guarded } from './guarded.ts';
import type { Output } from './output.ts';

/** What is going on, job by job: lines that change on a terminal, a line per change elsewhere. */
export interface Board {
  /** Shows a row under its key for the first time, or anew. */
  set(key: string, row: BoardRow): void;
  /** Leaves the rows as they stand. */
  close(): void;
}

const TICK_MS = 120;

export function createBoard(out: Output): Board {
  return out.noteStream.isTTY && !out.isJson ? liveBoard(out) : plainBoard(out);
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
    close() {},
  };
}

function liveBoard(out: Output): Board {
  const render = createLogUpdate(out.noteStream);
  const rows = new Map<string, BoardRow>();
  let frame = 0;
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
    close() {
      clearInterval(timer);
      draw();
      render.done();
    },
  };
}
