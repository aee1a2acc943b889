import { firstOf, reads } from '@kinora/core/reader';
import * as z from '@kinora/core/schema';

/** The official clients read replies in an envelope; the model pages show them without. */
export function enveloped<Wire extends z.core.$ZodType, Neutral>(
  wire: Wire,
  meaning: (data: z.core.output<Wire>) => Neutral,
) {
  const bare = reads(wire, meaning);
  return firstOf((reply) => bare({ ...reply, json: dataIn(reply) }), bare);
}

const dataIn = reads(z.object({ data: z.unknown() }), ({ data }) => data);
