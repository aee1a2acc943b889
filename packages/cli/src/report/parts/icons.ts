import type { Html } from '../html.ts';

const icon = (name: string, path: string): Html => ({
  markup: `<svg class="icon icon-${name}" viewBox="0 0 24 24" aria-hidden="true"><path d="${path}"/></svg>`,
});

export const ICONS = {
  play: icon('play', 'M7 4.5v15l13-7.5z'),
  pause: icon('pause', 'M6 4.5h4v15H6zM14 4.5h4v15h-4z'),
  loop: icon('loop', 'M7 7h9v3l5-4.5L16 1v3H4v8h3zm10 10H8v-3l-5 4.5L8 23v-3h12v-8h-3z'),
  sound: icon(
    'sound',
    'M3 9v6h4l6 5V4L7 9zm12.5-1.5v9a5 5 0 0 0 0-9zM15.5 3v2.2a7 7 0 0 1 0 13.6V21a9 9 0 0 0 0-18z',
  ),
  mute: icon(
    'mute',
    'M3 9v6h4l6 5V4L7 9zm18.5 0L20 7.5l-2.5 2.5L15 7.5 13.5 9l2.5 3-2.5 3 1.5 1.5 2.5-2.5 2.5 2.5 1.5-1.5-2.5-3z',
  ),
  enlarge: icon(
    'enlarge',
    'M4 4h7v2H7.4l4.3 4.3-1.4 1.4L6 7.4V11H4zm16 16h-7v-2h3.6l-4.3-4.3 1.4-1.4 4.3 4.3V13h2z',
  ),
} as const;
