import * as z from 'zod/mini';

/** What a reader is given of a reply. */
export interface ReadableReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly json: unknown;
}

/** Reads a reply into a neutral shape; `undefined` when it is not of the expected kind. */
export type Reader<Neutral> = (reply: ReadableReply) => Neutral | undefined;

/** A reader from a schema of the wire JSON and what it means. */
export function reads<Wire extends z.core.$ZodType, Neutral>(
  wire: Wire,
  meaning: (json: z.core.output<Wire>, reply: ReadableReply) => Neutral | undefined,
): Reader<Neutral> {
  return (reply) => {
    const read = z.safeParse(wire, reply.json);
    return read.success ? meaning(read.data, reply) : undefined;
  };
}

/** The first reader that recognises the reply. */
export function firstOf<Neutral>(...readers: readonly Reader<Neutral>[]): Reader<Neutral> {
  return (reply) => {
    for (const reader of readers) {
      const read = reader(reply);
      if (read !== undefined) return read;
    }
    return undefined;
  };
}

/**
 * A part of a reply that is good to have: anything of another kind, null too, counts as absent,
 * so an odd detail never costs the id of a paid job.
 */
export function maybe<Wire extends z.core.$ZodType>(wire: Wire) {
  const read = (value: unknown) => z.safeParse(wire, value).data;
  return z.optional(z.pipe(z.unknown(), z.transform(read)));
}
