import { styleText } from 'node:util';

type Format = Parameters<typeof styleText>[0];

/** Gives a text a colour or weight where its reader wants that, and leaves it alone elsewhere. */
export type Paint = (format: Format, text: string) => string;

export function createPaint(isColoured: boolean): Paint {
  return (format, text) => (isColoured ? styleText(format, text, { validateStream: false }) : text);
}

/** Colour is wanted on a terminal that has it, unless NO_COLOR or `--no-color` says otherwise. */
export function wantsColour(
  stream: NodeJS.WriteStream,
  env: NodeJS.ProcessEnv,
  { color }: { readonly color: boolean },
): boolean {
  const { NO_COLOR: none = '', FORCE_COLOR: forced } = env;
  if (!color || none !== '') return false;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return stream.isTTY && stream.hasColors(env);
}
