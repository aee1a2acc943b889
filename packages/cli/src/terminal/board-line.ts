import { durationText } from './duration-text.ts';
import type { Paint } from './paint.ts';

/** One job among several. */
export interface BoardRow {
  /** Who makes what; text from outside has gone through `printable`. */
  readonly name: string;
  /** A state of a job, or a word for what is done besides, such as `saving`. */
  readonly state: string;
  /** Such as its place in a queue. */
  readonly detail?: string | undefined;
  /** In milliseconds since 1970. */
  readonly startedAt: number;
  readonly endedAt?: number | undefined;
  /** When it is likely to end, by those before it; asked anew for each drawing. */
  readonly expectedEndAt?: (() => number | undefined) | undefined;
}

interface LineOptions {
  readonly now: number;
  /** Counts the drawings of a live line; undefined where lines stay as they are. */
  readonly frame: number | undefined;
  readonly paint: Paint;
}

/** A row in words: what it is, where it stands, for how long, and for how much longer. */
export function boardLine(row: BoardRow, { now, frame, paint }: LineOptions): string {
  const { name, state, detail, startedAt, endedAt } = row;
  const elapsed = durationText((endedAt ?? now) - startedAt);
  const left = endedAt === undefined ? leftText(row, now) : '';
  const where = detail === undefined ? state : `${state}, ${detail}`;
  return `${markOf(state, frame, paint)} ${name}  ${paint('bold', where)}  ${paint('dim', elapsed + left)}`;
}

function leftText({ expectedEndAt }: BoardRow, now: number): string {
  const endAt = expectedEndAt?.();
  return endAt === undefined ? '' : `, about ${durationText(endAt - now)} left`;
}

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

function markOf(state: string, frame: number | undefined, paint: Paint): string {
  switch (state) {
    case 'succeeded':
    case 'saved':
      return paint('green', '✔');
    case 'failed':
    case 'refused':
      return paint('red', '✘');
    case 'cancelled':
    case 'parked':
    case 'unconfirmed':
      return paint('yellow', '!');
    default:
      return paint('cyan', frame === undefined ? '·' : (FRAMES[frame % FRAMES.length] ?? '·'));
  }
}
