/** What is read of a report in Stryker's format, https://git.io/mutation-testing-schema. */
export interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly Mutant[] }>>;
}

export interface Mutant {
  readonly status: string;
}

/** How the mutants of one place ended. */
export interface Score {
  readonly place: string;
  readonly mutants: number;
  readonly killed: number;
  readonly survived: number;
}

/** The scores of each file, by name. */
export function scoresIn({ files }: Report): readonly Score[] {
  return Object.entries(files)
    .map(([place, { mutants }]) => scoreOf(place, mutants))
    .toSorted((one, other) => (one.place < other.place ? -1 : 1));
}

/** The score of several places as one. */
export function scoreOfAll(place: string, scores: readonly Score[]): Score {
  const sum = (of: (score: Score) => number) => scores.reduce((all, score) => all + of(score), 0);
  return {
    place,
    mutants: sum(({ mutants }) => mutants),
    killed: sum(({ killed }) => killed),
    survived: sum(({ survived }) => survived),
  };
}

/** The share of mutants that a test killed, in percent; none to kill is all killed. */
export function percentOf({ mutants, killed }: Score): number {
  return mutants === 0 ? 100 : (killed / mutants) * 100;
}

// A mutant that never ends is one that the tests found.
const dead = new Set(['Killed', 'Timeout']);
const alive = new Set(['Survived', 'NoCoverage']);

function scoreOf(place: string, mutants: readonly Mutant[]): Score {
  const count = (words: ReadonlySet<string>) =>
    mutants.filter(({ status }) => words.has(status)).length;
  const [killed, survived] = [count(dead), count(alive)];
  return { place, mutants: killed + survived, killed, survived };
}
