import { UsageError } from '../command/usage-error.ts';

/** Weights to add to a model, as they stand on a command line. */
export interface LoraValue {
  readonly path: string;
  readonly scale?: number;
}

/** A link or a name, and behind its last comma how strongly, where a number stands there. */
export function readLora(text: string): LoraValue {
  const { path = text, scale } = /^(?<path>.*),(?<scale>-?\d+(\.\d+)?)$/.exec(text)?.groups ?? {};
  if (path === '') throw new UsageError('It is a link or a name, such as cat.safetensors,0.8.');
  return { path, ...(scale !== undefined && { scale: Number(scale) }) };
}
