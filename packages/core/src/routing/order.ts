/** Which of several providers is asked first. `given`: as the caller lists them. */
export type Preference = 'given' | 'cheapest' | 'fastest';

/** What candidates are compared by. */
export interface Figures<Candidate> {
  /** In millionths of a US dollar; undefined where nobody knows. */
  readonly costOf: (candidate: Candidate) => number | undefined;
  /** How long its latest jobs took, in milliseconds. */
  readonly durationsOf: (candidate: Candidate) => readonly number[];
}

/** Candidates in the order in which to ask them; equals stay as given, unknown ones come last. */
export function orderCandidates<Candidate>(
  candidates: readonly Candidate[],
  preference: Preference,
  { costOf, durationsOf }: Figures<Candidate>,
): readonly Candidate[] {
  switch (preference) {
    case 'given':
      return candidates;
    case 'cheapest':
      return sorted(candidates, costOf);
    case 'fastest':
      return sorted(candidates, (candidate) => medianOf(durationsOf(candidate)));
  }
}

function sorted<Candidate>(
  candidates: readonly Candidate[],
  figureOf: (candidate: Candidate) => number | undefined,
): readonly Candidate[] {
  return candidates
    .map((candidate) => ({ candidate, figure: figureOf(candidate) ?? Infinity }))
    .toSorted((a, b) => (a.figure === b.figure ? 0 : a.figure - b.figure))
    .map(({ candidate }) => candidate);
}

/** The middle one, or the mean of the two in the middle. */
function medianOf(values: readonly number[]): number | undefined {
  const ascending = values.toSorted((a, b) => a - b);
  const middle = ascending.slice((ascending.length - 1) >> 1, (ascending.length >> 1) + 1);
  if (middle.length === 0) return undefined;
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}
