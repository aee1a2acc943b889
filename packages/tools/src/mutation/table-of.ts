import { percentOf, type Score } from './scores-in.ts';

/** Scores as lines of text, one below the other. */
export function tableOf(scores: readonly Score[]): string {
  const rows = scores.map((score) => [
    score.place,
    String(score.mutants),
    String(score.killed),
    String(score.survived),
    `${percentOf(score).toFixed(1)} %`,
  ]);
  const all = [['', 'mutants', 'killed', 'survived', 'score'], ...rows];
  const width = Math.max(...all.map(([place = '']) => place.length));
  return all
    .map(([place = '', ...figures]) =>
      [place.padEnd(width), ...figures.map((figure) => figure.padStart(9))].join(' '),
    )
    .join('\n');
}
