import type { Context } from 'hono';

/** The `endpoint_id` parameters of a query: repeated, or several in one with commas between. */
export function endpointIds({ req }: Context): readonly string[] {
  return (req.queries('endpoint_id') ?? []).flatMap((value) => value.split(',')).filter(isGiven);
}

function isGiven(text: string): boolean {
  return text !== '';
}
