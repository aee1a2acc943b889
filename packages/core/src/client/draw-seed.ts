import { NAMES } from '../contract/binding/names.ts';
import type { WireField } from '../contract/model.ts';
import type { Plan } from './plan.ts';

const MOST = 2 ** 31 - 1;

/**
 * Draws a seed where the model takes one and the caller gave none: a job whose reply is lost can
 * be recognised by it, and the video can be made again. `known`: the one that was drawn before.
 */
export function withSeed(planned: Plan, random: number, known?: number): Plan {
  const { model, translated } = planned;
  const wire = NAMES.seed.find((name) => Object.hasOwn(model.fields, name));
  const field = wire === undefined ? undefined : model.fields[wire];
  if (wire === undefined || field === undefined || Object.hasOwn(translated.body, wire)) {
    return planned;
  }
  const drawnSeed = known ?? draw(field, random);
  if (drawnSeed === undefined) return planned;
  const body = { ...translated.body, [wire]: drawnSeed };
  const sent = [
    ...translated.sent,
    { field: 'seed', asked: undefined, wire, sent: drawnSeed, rule: 'drawn' },
  ];
  return { ...planned, drawnSeed, translated: { ...translated, body, sent } };
}

/** 0 and below often stand for "any seed". */
function draw(
  { type, minimum = 1, maximum = MOST }: WireField,
  random: number,
): number | undefined {
  const [least, most] = [Math.max(1, minimum), Math.min(MOST, maximum)];
  if ((type !== 'integer' && type !== 'number') || least > most) return undefined;
  return least + Math.floor(random * (most - least + 1));
}
