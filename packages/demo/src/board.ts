import { createLogUpdate } from 'log-update';

/** Live progress: lines that change on a terminal, a line per change elsewhere. */
export interface Board {
  tell(name: string, state: string, seconds: number): void;
  close(): void;
}

const TICK_MS = 200;

export function createBoard(names: readonly string[], out = process.stdout): Board {
  return out.isTTY ? liveBoard(names, out) : plainBoard(names);
}

function plainBoard(names: readonly string[]): Board {
  const last = new Map<string, string>();
  return {
    tell(name, state, seconds) {
      if (last.get(name) === state) return;
      last.set(name, state);
      console.log(`${seconds.toFixed(1).padStart(5)} s  ${pad(name, names)}  ${state}`);
    },
    close: () => console.log(),
  };
}

function liveBoard(names: readonly string[], out: typeof process.stdout): Board {
  const render = createLogUpdate(out);
  const startedAt = performance.now();
  const states = new Map(names.map((name) => [name, { state: 'waiting', endedAt: Infinity }]));
  const draw = () => {
    const now = (performance.now() - startedAt) / 1000;
    const lines = [...states].map(([name, { state, endedAt }]) => {
      const mark = state === 'succeeded' ? '✔' : state === 'failed' ? '✘' : '·';
      const seconds = Math.min(endedAt, now).toFixed(1).padStart(5);
      return `${mark} ${pad(name, names)}  ${state.padEnd(10)} ${seconds} s`;
    });
    render(lines.join('\n'));
  };
  const timer = setInterval(draw, TICK_MS);
  return {
    tell(name, state, seconds) {
      const hasEnded = state === 'succeeded' || state === 'failed';
      states.set(name, { state, endedAt: hasEnded ? seconds : Infinity });
      draw();
    },
    close() {
      clearInterval(timer);
      draw();
      render.done();
      console.log();
    },
  };
}

function pad(name: string, names: readonly string[]): string {
  return name.padEnd(Math.max(...names.map(({ length }) => length)));
}
