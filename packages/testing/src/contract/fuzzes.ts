import type { Recorded, Stage } from './facts.ts';
import type { Rule } from './rule.ts';
import { checksSurvive, stagesOf, submitSurvives } from './survives.ts';
import { HOSTILE, placesIn, twist } from './twist.ts';

/**
 * Runs a property on many lists of numbers; they choose which reply is twisted, where and how.
 * @example fuzz: (holds) => fc.assert(fc.asyncProperty(fc.array(fc.nat()), holds))
 */
export type Fuzz = (holds: (draws: readonly number[]) => Promise<void>) => Promise<void>;

/** Replies that are odd in several places at once, for as many cases as are drawn. */
export function fuzzes(fuzz: Fuzz | undefined): Rule {
  return {
    title: 'takes replies that are odd in many places at once',
    skips: () => (fuzz === undefined ? 'no source of draws is given' : undefined),
    async holds(facts, open) {
      const stages = stagesOf(facts);
      await fuzz?.(async ([which = 0, ...draws]) => {
        const stage = stages[which % (stages.length + 1)];
        if (stage === undefined) {
          return submitSurvives(facts, open, twisted(facts.submit.accepted, draws));
        }
        return checksSurvive(facts, open, [twistedStage(stage, draws)]);
      });
    },
  };
}

/** Each half of the draws goes to one of the two replies. */
function twistedStage({ check, result }: Stage, draws: readonly number[]): Stage {
  if (result === undefined) return { check: twisted(check, draws) };
  const [first = 0] = draws;
  // A check that is twisted too often hides the result.
  const left = first % 4 === 0 ? twisted(check, draws) : check;
  return { check: left, result: twisted(result, draws) };
}

function twisted(reply: Recorded, draws: readonly number[]): Recorded {
  let { body } = reply;
  for (let at = 0; at + 1 < draws.length; at += 2) {
    const places = placesIn(body);
    const place = places[(draws[at] ?? 0) % places.length] ?? [];
    body = twist(body, place, HOSTILE[(draws[at + 1] ?? 0) % HOSTILE.length]);
  }
  return { ...reply, body };
}
