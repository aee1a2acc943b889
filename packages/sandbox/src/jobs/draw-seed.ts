import { createHash } from 'node:crypto';
import type { JsonObject } from '../models/json-object.ts';

/**
 * The seed a job runs with: the caller's, the model's default, or one drawn from the input and the
 * job's place in line, so that the same run of a test draws the same seeds.
 */
export function drawSeed(values: JsonObject, ordinal: number): number {
  const asked = values['seed'];
  // WaveSpeed documents -1 as "a random seed"; no provider documents another negative one.
  if (typeof asked === 'number' && asked >= 0) return asked;
  const text = `${ordinal}\n${JSON.stringify(values)}`;
  return createHash('sha256').update(text).digest().readUInt32BE(0) >>> 1;
}
