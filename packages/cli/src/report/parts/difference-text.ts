import type { Difference } from 'kinora';
import { plain } from '../figures.ts';

const UNITS: Readonly<Record<Difference['field'], string>> = {
  width: 'px wide',
  height: 'px high',
  durationSeconds: 's',
  frames: 'frames',
  fps: 'fps',
  audio: 'sound',
};

/** One thing that came otherwise than asked for: `5.4 s instead of 5 s`. */
export function differenceText({ field, asked, got }: Difference): string {
  if (typeof got === 'boolean' || typeof asked === 'boolean') {
    return got === true ? 'sound, and none was asked for' : 'no sound, though it was asked for';
  }
  const unit = UNITS[field];
  return `${plain(got)} ${unit} instead of ${plain(asked)}${unit === 's' ? ' s' : ''}`;
}
